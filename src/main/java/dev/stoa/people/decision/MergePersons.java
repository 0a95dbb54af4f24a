package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several persons become one: accounts, addresses and affiliations move to the survivor. Who was merged away keeps an empty
 * row. If one of them asked not to be shown, the survivor is not shown either.
 *
 * @param others who are merged away
 */
public record MergePersons(long survivor, List<Long> others) implements Proposal {

    public MergePersons {
        others = others.stream()
                .filter(other -> other != survivor)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Outcome make(RowChanges rows) {
        if (others.isEmpty()) {
            throw new NotPossible("person", "Choose at least two persons.");
        }
        var all = new ArrayList<>(others);
        all.add(survivor);
        var there = rows.ids(
                "select id from named_person where id = any(:all) and not empty",
                Map.of("all", all.toArray(Long[]::new)));
        if (there.size() < all.size()) {
            throw new NotPossible("person", "One of them was merged away meanwhile, or does not exist.");
        }
        var names = others.stream().map(rows::nameOf).collect(Collectors.joining(", "));
        var into = rows.nameOf(survivor);
        var warnings = warnings(rows, all);
        var from = Map.of("others", others.toArray(Long[]::new));
        var becomes = Map.of("person_id", survivor);
        inherit(rows);
        rows.change(
                Table.ACCOUNT,
                rows.ids("select id from account where person_id = any(:others) order by 1", from),
                becomes);
        // Addresses of accounts follow by themselves; the others are moved by staff's word, which wins over GitHub's.
        rows.change(
                Table.COMMIT_IDENTITY,
                rows.ids(
                        "select id from commit_identity where person_id = any(:others) and linked_by <> 'ACCOUNT' order by 1",
                        from),
                Map.of("person_id", survivor, "linked_by", "MERGE"));
        rows.change(
                Table.AFFILIATION,
                rows.ids("select id from affiliation where person_id = any(:others) order by 1", from),
                becomes);
        return new Outcome(Kind.MERGE, "Merged %s into %s".formatted(names, into), survivor, warnings);
    }

    /** What staff said of one of them holds for the survivor, where nothing was said of it. */
    private void inherit(RowChanges rows) {
        var all = Map.of("others", others.toArray(Long[]::new), "survivor", survivor);
        var values = new LinkedHashMap<String, Object>();
        for (var column : List.of("name", "bot_verdict", "hidden_at")) {
            rows.text("""
                            select cast(o.%1$s as text) from person o, person s
                            where o.id = any(:others) and s.id = :survivor and s.%1$s is null and o.%1$s is not null
                            order by o.id limit 1""".formatted(column), all).ifPresent(value -> values.put(column, value));
        }
        if (!values.isEmpty()) {
            rows.change(Table.PERSON, List.of(survivor), values);
        }
    }

    private static List<String> warnings(RowChanges rows, List<Long> all) {
        return rows.text("""
                        select string_agg(name, ', ') from named_person where bot and id = any(:all)
                        having count(*) between 1 and :some""", Map.of("all", all.toArray(Long[]::new), "some", all.size() - 1))
                .map(bots -> List.of(
                        "%s is a bot and the other is not: after the merge all of it counts as a bot's, unless staff say otherwise."
                                .formatted(bots)))
                .orElse(List.of());
    }
}
