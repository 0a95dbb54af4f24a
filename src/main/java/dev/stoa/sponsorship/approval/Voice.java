package dev.stoa.sponsorship.approval;

import dev.stoa.workflow.Actor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * In whose name somebody decides: in their own, or for another who is away.
 *
 * @param actor with the role of an approver where they stand in for one
 * @param insteadOf the user name of the one who is away; null for one's own voice
 */
public record Voice(Actor actor, String insteadOf) {

    static final String APPROVER = "approver";

    /**
     * The voice that this person has in something that these hands made, on this day (UTC). Their own goes first; a voice that
     * belongs to one of the hands cannot be lent, and who had a hand in it cannot lend theirs to another's.
     */
    static Voice of(Actor by, Set<String> hands, LocalDate day) {
        if (by.is(APPROVER) || hands.contains(by.name())) {
            return new Voice(by, null);
        }
        return Delegation.delegators(by.name(), day).stream()
                .filter(away -> !hands.contains(away))
                .findFirst()
                .map(away -> new Voice(withRole(by), away))
                .orElse(new Voice(by, null));
    }

    private static Actor withRole(Actor by) {
        var roles = new HashSet<>(by.roles());
        roles.add(APPROVER);
        return new Actor(by.name(), roles);
    }

    String name() {
        return insteadOf == null ? actor.name() : insteadOf;
    }
}
