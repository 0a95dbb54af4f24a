package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.util.Collections;

/**
 * Opt-out and back in: whether anything public names a person.
 *
 * @param hiddenAt when the person asked not to be shown; null: shown
 */
public record ShowPerson(long person, int version, Instant hiddenAt, String reason) implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        var hidden = !rows.ids(
                        "select id from person where id = :id and hidden_at is not null",
                        java.util.Map.of("id", person))
                .isEmpty();
        if (hidden == (hiddenAt != null)) {
            throw new NotPossible("", Texts.of(RefusalTexts.class).already());
        }
        rows.change(Table.PERSON, person, version, Collections.singletonMap("hidden_at", hiddenAt));
        return Outcome.of(
                Kind.OPT_OUT,
                person,
                "%s %s%s"
                        .formatted(
                                rows.nameOf(person),
                                hiddenAt == null ? "is shown in public again" : "is not named in public any more",
                                reason.isEmpty() ? "" : ": " + reason));
    }
}
