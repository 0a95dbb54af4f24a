package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.util.Map;

/** A GitHub organisation is this organisation's: its members work there. */
public record MapOwner(String owner, long organisation) implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        var name = rows.text("select name from organisation where id = :id", Map.of("id", organisation))
                .orElseThrow(() -> new NotPossible("organisation", "Choose an organisation of the list."));
        if (rows.text("select owner from organisation_owner where owner = :owner", Map.of("owner", owner))
                .isPresent()) {
            throw new NotPossible("owner", "This GitHub organisation belongs to somebody already.");
        }
        rows.add(Table.ORGANISATION_OWNER, Map.of("owner", owner, "organisation_id", organisation));
        return Outcome.of(Kind.MEMBERSHIP, null, "Members of github.com/%s work for %s".formatted(owner, name));
    }
}
