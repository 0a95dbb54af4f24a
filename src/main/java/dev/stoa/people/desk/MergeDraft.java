package dev.stoa.people.desk;

import dev.stoa.people.decision.MergePersons;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Option;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Several persons are one. */
@Singleton
class MergeDraft implements Draft {

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public Sheet sheet(Values values) {
        var persons = values.ids("person").stream().map(lookup::person).toList();
        var survivor = persons.stream()
                .filter(person -> person.login() != null)
                .findFirst()
                .or(() -> persons.stream().findFirst())
                .map(person -> Long.toString(person.id()))
                .orElse("");
        var fields = new ArrayList<Field>(List.of(Field.hidden("kind", kind())));
        persons.forEach(person -> fields.add(Field.hidden("person", person.id())));
        fields.add(Field.choice(
                "survivor",
                "Who stays",
                values.or("survivor", survivor),
                "The others' accounts, addresses and affiliations move there; undoing gives them back",
                persons.stream()
                        .map(person ->
                                new Option(Long.toString(person.id()), person.called() + " · no. " + person.id()))
                        .toList(),
                true));
        return new Sheet(
                kind(),
                "Merge persons",
                "Accounts and addresses that belong to one person count as one contributor. No contribution is lost, and a merge"
                        + " can be undone at any time.",
                "identities",
                "Merge",
                "/admin/identities",
                fields);
    }

    @Override
    public Proposal read(Values values) {
        if (!values.has("survivor")) {
            // Straight from the list of suggestions: whom the form would propose.
            var proposed = sheet(values).fields().getLast().value();
            return new MergePersons(proposed.isEmpty() ? 0 : Long.parseLong(proposed), values.ids("person"));
        }
        if (!values.ids("person").contains(values.id("survivor"))) {
            throw new NotPossible("survivor", "Choose one of these persons.");
        }
        return new MergePersons(values.id("survivor"), values.ids("person"));
    }
}
