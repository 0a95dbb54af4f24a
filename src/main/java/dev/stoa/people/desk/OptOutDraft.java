package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal;
import dev.stoa.people.decision.ShowPerson;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Option;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Whether anything public names a person. */
@Singleton
class OptOutDraft implements Draft {

    private static final List<Option> CHOICES =
            List.of(new Option("hidden", "Named nowhere in public"), new Option("shown", "Shown"));

    @Inject
    Lookup lookup;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "opt-out";
    }

    @Override
    public boolean forAdmins(Values values) {
        return true;
    }

    @Override
    public Sheet sheet(Values values) {
        var person = lookup.person(values.id("person"));
        return new Sheet(
                kind(),
                "Opt-out of " + person.called(),
                "On the request of the person. Every public page, feed and file forgets the name and the login at once;"
                        + " contributions still count in every total.",
                "people",
                "Decide",
                person.href(),
                List.of(
                        Field.hidden("kind", kind()),
                        Field.hidden("person", person.id()),
                        Field.hidden("version", values.or("version", person.version())),
                        Field.choice(
                                "shown",
                                "In public",
                                values.or("shown", person.hiddenAt() == null ? "hidden" : "shown"),
                                null,
                                CHOICES,
                                true),
                        Field.text(
                                "reason",
                                "Reason",
                                values.line("reason"),
                                "How the request reached you, like a ticket's number; it stays in the trail",
                                false)));
    }

    @Override
    public Proposal read(Values values) {
        var hiddenAt = switch (values.line("shown")) {
            case "hidden" -> clock.instant();
            case "shown" -> null;
            default -> throw new NotPossible("shown", "Choose one of the list.");
        };
        return new ShowPerson(values.id("person"), values.version(), hiddenAt, values.line("reason"));
    }
}
