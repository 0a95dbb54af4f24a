package dev.stoa.people.desk;

import dev.stoa.people.decision.NamePerson;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** What a person is called. */
@Singleton
class NameDraft implements Draft {

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "name";
    }

    @Override
    public Sheet sheet(Values values) {
        var person = lookup.person(values.id("person"));
        return new Sheet(
                kind(),
                "Name of " + person.called(),
                "Shown wherever this person is named. Leave it empty to show what the account or the newest commit says.",
                "people",
                "Save",
                person.href(),
                List.of(
                        Field.hidden("kind", kind()),
                        Field.hidden("person", person.id()),
                        Field.hidden("version", values.or("version", person.version())),
                        Field.text("name", "Name", values.or("name", person.ownName()), null, false)));
    }

    @Override
    public Proposal read(Values values) {
        var name = values.line("name");
        if (name.length() > 100) {
            throw new NotPossible("name", "A name has 100 characters at most.");
        }
        if (name.contains("@")) {
            throw new NotPossible("name", "This is shown in public: write a name, not an address.");
        }
        return new NamePerson(values.id("person"), values.version(), name);
    }
}
