package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** These persons only look alike: they are not suggested to be merged any more. */
public record DismissMerge(List<Long> persons) implements Proposal {

    public DismissMerge {
        persons = persons.stream().distinct().sorted().toList();
    }

    @Override
    public Outcome make(RowChanges rows) {
        if (persons.size() < 2) {
            throw new NotPossible("person", "Choose at least two persons.");
        }
        for (int i = 0; i < persons.size(); i++) {
            for (int j = i + 1; j < persons.size(); j++) {
                var pair = Map.of("one", persons.get(i), "other", persons.get(j));
                if (rows.ids("select id from merge_dismissal where one = :one and other = :other", pair)
                        .isEmpty()) {
                    rows.add(Table.MERGE_DISMISSAL, pair);
                }
            }
        }
        var names = persons.stream().map(rows::nameOf).collect(Collectors.joining(", "));
        return Outcome.of(Kind.DISMISSAL, persons.getFirst(), "Not the same person: " + names);
    }
}
