package dev.stoa.people.desk;

import dev.stoa.people.decision.DismissMerge;
import dev.stoa.people.decision.Proposal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several persons only look like one. */
@Singleton
class DismissDraft implements Draft {

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "dismissal";
    }

    @Override
    public Sheet sheet(Values values) {
        var persons = values.ids("person").stream().map(lookup::person).toList();
        var fields = new ArrayList<Field>(List.of(Field.hidden("kind", kind())));
        persons.forEach(person -> fields.add(Field.hidden("person", person.id())));
        return new Sheet(
                kind(),
                "Not the same person",
                persons.stream().map(Lookup.PersonRow::called).collect(Collectors.joining(", "))
                        + " are not suggested to be merged any more.",
                "identities",
                "They are different",
                "/admin/identities",
                fields);
    }

    @Override
    public Proposal read(Values values) {
        return new DismissMerge(values.ids("person"));
    }
}
