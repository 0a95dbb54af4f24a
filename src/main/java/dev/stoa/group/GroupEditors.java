package dev.stoa.group;

import dev.stoa.workflow.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may see and change which group, and all that is a group's: its meetups too. Editors change every group; who has the
 * role {@code organiser} changes those that they run at present. On the desk an organiser sees these only, unless another
 * role than {@code viewer} lets them see all.
 */
public final class GroupEditors {

    private static final String ORGANISER = "organiser";

    /** Whoever has one of these is staff who work with all groups. */
    private static final List<String> WORK_WITH_ALL = List.of("editor", "approver", "finance", "legal");

    private GroupEditors() {}

    /** Whether this person may change this group and what belongs to it. One statement, for organisers only. */
    public static boolean mayEdit(Actor actor, long group) {
        return actor.is("editor") || actor.is(ORGANISER) && runs(actor, group);
    }

    /** Whether they may see it on the desk. */
    public static boolean maySee(Actor actor, long group) {
        return limitedTo(actor).map(own -> own.contains(group)).orElse(true);
    }

    /** The groups that this person may see on the desk; empty where they may see all. */
    public static Optional<Set<Long>> limitedTo(Actor actor) {
        if (actor.isOneOf(WORK_WITH_ALL)) {
            return Optional.empty();
        }
        if (actor.roles().contains(ORGANISER)) {
            return Optional.of(Organiser.groups(userName(actor)));
        }
        return actor.roles().contains("viewer") ? Optional.empty() : Optional.of(Set.of());
    }

    /** The user names of those who run this group at present: what is the group's is their own. One statement. */
    public static Set<String> runners(long group) {
        return Organiser.userNames(group);
    }

    private static boolean runs(Actor actor, long group) {
        return Organiser.is(group, userName(actor));
    }

    /** Keycloak's user names are lower case; other providers' may not be. */
    private static String userName(Actor actor) {
        return actor.name().toLowerCase(Locale.ROOT);
    }
}
