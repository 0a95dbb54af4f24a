package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.util.Map;

/**
 * Whoever signed in with this account at GitHub says that it is theirs. Made by them, not by staff; staff can undo it.
 *
 * @param account GitHub's number, as GitHub told it in the session of who claims
 */
public record ClaimAccount(long account, Instant at) implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        var key = Map.of("id", account);
        var person = rows.ids("select person_id from account where id = :id", key);
        if (person.isEmpty()) {
            throw new NotPossible("", Texts.of(RefusalTexts.class).unknownAccount());
        }
        if (!rows.ids("select id from person where bot and id = :id", Map.of("id", person.getFirst()))
                .isEmpty()) {
            throw new NotPossible("", Texts.of(RefusalTexts.class).bot());
        }
        if (!rows.ids("select id from account_claim where account_id = :id", key)
                .isEmpty()) {
            throw new NotPossible("", Texts.of(RefusalTexts.class).claimed());
        }
        rows.add(Table.ACCOUNT_CLAIM, Map.of("account_id", account, "claimed_at", at));
        return Outcome.of(Kind.CLAIM, person.getFirst(), rows.nameOf(person.getFirst()) + " claimed their account");
    }
}
