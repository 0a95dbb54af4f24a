package dev.stoa.group;

import static dev.stoa.group.GroupStatus.ACTIVE;
import static dev.stoa.group.GroupStatus.DECLINED;
import static dev.stoa.group.GroupStatus.PAUSED;
import static dev.stoa.group.GroupStatus.PROPOSED;
import static dev.stoa.group.GroupStatus.RETIRED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/**
 * The rules of a user group's life as a table. Editors let a group in; its organisers say whether it meets. That an
 * organiser moves no group but their own is for {@link GroupEditors} to say.
 */
public final class GroupLife {

    private GroupLife() {}

    // spotless:off
    public static final Workflow<GroupStatus> LIFE = new Workflow<>(
            "group",
            List.of(
                    //    status    owner        what has to be done here
                    main(PROPOSED, "editor", "Look at it, then let it in or decline"),
                    main(ACTIVE, "organiser", "Meet"),
                    main(PAUSED, "organiser", "Say when it goes on, or that it does not"),
                    main(RETIRED, "", "Nothing: its page stays for those who follow a link"),
                    aside(DECLINED, "", "Nothing: visitors do not see it")),
            List.of(
                    //   verb         from      to        who may
                    move("accept", PROPOSED, ACTIVE).by("editor"),
                    move("decline", PROPOSED, DECLINED).by("editor").withReason(),
                    move("pause", ACTIVE, PAUSED).by("editor", "organiser").withReason(),
                    move("resume", PAUSED, ACTIVE).by("editor", "organiser"),
                    move("retire", ACTIVE, RETIRED).by("editor", "organiser").withReason(),
                    move("retire", PAUSED, RETIRED).by("editor", "organiser").withReason(),
                    move("revive", RETIRED, ACTIVE).by("editor").withReason(),
                    move("reconsider", DECLINED, PROPOSED).by("editor").withReason()));
    // spotless:on
}
