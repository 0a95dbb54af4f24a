package dev.stoa.sponsorship.deliverable;

import static dev.stoa.sponsorship.deliverable.DeliverableState.ACCEPTED;
import static dev.stoa.sponsorship.deliverable.DeliverableState.CHANGES_REQUESTED;
import static dev.stoa.sponsorship.deliverable.DeliverableState.INTERNAL_REVIEW;
import static dev.stoa.sponsorship.deliverable.DeliverableState.IN_PROGRESS;
import static dev.stoa.sponsorship.deliverable.DeliverableState.MISSED;
import static dev.stoa.sponsorship.deliverable.DeliverableState.NOT_STARTED;
import static dev.stoa.sponsorship.deliverable.DeliverableState.SUBMITTED;
import static dev.stoa.sponsorship.deliverable.DeliverableState.WAIVED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a deliverable's life as a table. Editors do it; only an approver lets it go. */
public final class DeliverableLife {

    private DeliverableLife() {}

    // spotless:off
    public static final Workflow<DeliverableState> LIFE = new Workflow<>(
            "deliverable",
            List.of(
                    //    state              owner     what has to be done here
                    main(NOT_STARTED, "editor", "Begin with it"),
                    main(IN_PROGRESS, "editor", "Make it"),
                    main(INTERNAL_REVIEW, "editor", "Look at it before it leaves the house"),
                    main(SUBMITTED, "editor", "Wait for the organiser's word"),
                    main(ACCEPTED, "", "Nothing: the organiser has it"),
                    aside(CHANGES_REQUESTED, "editor", "Change what the organiser asks for"),
                    aside(MISSED, "", "Nothing: it came too late"),
                    aside(WAIVED, "", "Nothing: nobody expects it any more")),
            List.of(
                    //   verb                from               to                 who may
                    move("start", NOT_STARTED, IN_PROGRESS).by("editor"),
                    move("review", IN_PROGRESS, INTERNAL_REVIEW).by("editor"),
                    move("submit", IN_PROGRESS, SUBMITTED).by("editor"),
                    move("submit", INTERNAL_REVIEW, SUBMITTED).by("editor"),
                    move("send back", INTERNAL_REVIEW, IN_PROGRESS).by("editor").withReason(),
                    move("accept", SUBMITTED, ACCEPTED).by("editor"),
                    move("take back", SUBMITTED, CHANGES_REQUESTED).by("editor").withReason(),
                    move("rework", CHANGES_REQUESTED, IN_PROGRESS).by("editor"),
                    move("miss", NOT_STARTED, MISSED).by("editor").withReason(),
                    move("miss", IN_PROGRESS, MISSED).by("editor").withReason(),
                    move("miss", INTERNAL_REVIEW, MISSED).by("editor").withReason(),
                    move("miss", CHANGES_REQUESTED, MISSED).by("editor").withReason(),
                    move("waive", NOT_STARTED, WAIVED).by("approver").withReason(),
                    move("waive", IN_PROGRESS, WAIVED).by("approver").withReason(),
                    move("waive", CHANGES_REQUESTED, WAIVED).by("approver").withReason(),
                    move("reopen", ACCEPTED, CHANGES_REQUESTED).by("editor").withReason(),
                    move("reopen", MISSED, IN_PROGRESS).by("editor").withReason(),
                    move("reopen", WAIVED, NOT_STARTED).by("approver").withReason()));
    // spotless:on
}
