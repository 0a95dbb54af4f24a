package dev.stoa.project;

import static dev.stoa.project.Lifecycle.ACTIVE;
import static dev.stoa.project.Lifecycle.ARCHIVED;
import static dev.stoa.project.Lifecycle.INCUBATING;
import static dev.stoa.project.Lifecycle.MAINTENANCE;
import static dev.stoa.project.Lifecycle.UNDECIDED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a project's life as a table. Editors decide; giving a project up, and taking it up again, needs a reason. */
public final class ProjectLife {

    private ProjectLife() {}

    // spotless:off
    public static final Workflow<Lifecycle> LIFE = new Workflow<>(
            "project",
            List.of(
                    //    state        owner     what has to be done here
                    aside(UNDECIDED, "editor", "Say where it stands"),
                    main(INCUBATING, "editor", "Decide whether we promise to keep it"),
                    main(ACTIVE, "", "Nothing: it is worked on"),
                    main(MAINTENANCE, "editor", "Keep it safe, or find it a new home"),
                    main(ARCHIVED, "", "Nothing: it is no longer looked after")),
            List.of(
                    //   verb        from         to           who may
                    move("activate", UNDECIDED, ACTIVE).by("editor", "approver"),
                    move("incubate", UNDECIDED, INCUBATING).by("editor", "approver"),
                    move("maintain", UNDECIDED, MAINTENANCE).by("editor", "approver"),
                    move("archive", UNDECIDED, ARCHIVED)
                            .by("editor", "approver")
                            .withReason(),
                    move("activate", INCUBATING, ACTIVE).by("editor", "approver"),
                    move("maintain", INCUBATING, MAINTENANCE).by("editor", "approver"),
                    move("archive", INCUBATING, ARCHIVED)
                            .by("editor", "approver")
                            .withReason(),
                    move("maintain", ACTIVE, MAINTENANCE).by("editor", "approver"),
                    move("archive", ACTIVE, ARCHIVED).by("approver").withReason(),
                    move("activate", MAINTENANCE, ACTIVE).by("editor", "approver"),
                    move("archive", MAINTENANCE, ARCHIVED)
                            .by("editor", "approver")
                            .withReason(),
                    move("revive", ARCHIVED, MAINTENANCE)
                            .by("editor", "approver")
                            .withReason()));
    // spotless:on
}
