package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import java.util.Map;

/** A contributor takes their claim back; made by them. */
public record ReleaseClaim(long account) implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        var key = Map.of("id", account);
        var claims = rows.ids("select id from account_claim where account_id = :id", key);
        if (claims.isEmpty()) {
            throw new NotPossible("", Texts.of(RefusalTexts.class).notClaimed());
        }
        rows.remove(Table.ACCOUNT_CLAIM, claims);
        var person =
                rows.ids("select person_id from account where id = :id", key).getFirst();
        return Outcome.of(Kind.CLAIM, person, rows.nameOf(person) + " gave up the claim of their account");
    }
}
