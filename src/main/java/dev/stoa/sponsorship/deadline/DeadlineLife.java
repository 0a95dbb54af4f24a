package dev.stoa.sponsorship.deadline;

import static dev.stoa.sponsorship.deadline.DeadlineState.DONE;
import static dev.stoa.sponsorship.deadline.DeadlineState.DROPPED;
import static dev.stoa.sponsorship.deadline.DeadlineState.OPEN;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a deadline as a table: whoever works on a sponsorship may say that it is done. */
public final class DeadlineLife {

    private DeadlineLife() {}

    // spotless:off
    public static final Workflow<DeadlineState> LIFE = new Workflow<>(
            "deadline",
            List.of(
                    //    state    owner     what has to be done here
                    main(OPEN, "editor", "Do it in time"),
                    main(DONE, "", "Nothing: it is done"),
                    aside(DROPPED, "", "Nothing: it does not matter any more")),
            List.of(
                    //   verb      from     to       who may
                    move("finish", OPEN, DONE).by("editor", "approver", "finance", "legal"),
                    move("drop", OPEN, DROPPED).by("editor", "approver").withReason(),
                    move("reopen", DONE, OPEN)
                            .by("editor", "approver", "finance", "legal")
                            .withReason(),
                    move("reopen", DROPPED, OPEN).by("editor", "approver").withReason()));
    // spotless:on
}
