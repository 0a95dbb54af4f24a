package dev.stoa.sponsorship.renewal;

import static dev.stoa.sponsorship.renewal.RenewalState.CHANGE_TIER;
import static dev.stoa.sponsorship.renewal.RenewalState.DO_NOT_ENGAGE;
import static dev.stoa.sponsorship.renewal.RenewalState.EVALUATING;
import static dev.stoa.sponsorship.renewal.RenewalState.RENEW;
import static dev.stoa.sponsorship.renewal.RenewalState.SKIP;
import static dev.stoa.sponsorship.renewal.RenewalState.UPCOMING;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a renewal as a table: editors weigh, approvers decide. */
public final class RenewalLife {

    private RenewalLife() {}

    // spotless:off
    public static final Workflow<RenewalState> LIFE = new Workflow<>(
            "renewal",
            List.of(
                    //    state          owner       what has to be done here
                    main(UPCOMING, "editor", "Gather what came of the last one"),
                    main(EVALUATING, "approver", "Decide whether we come back"),
                    main(RENEW, "", "Begin the next sponsorship"),
                    aside(CHANGE_TIER, "", "Begin the next sponsorship on another tier"),
                    aside(SKIP, "", "Nothing: not this time"),
                    aside(DO_NOT_ENGAGE, "", "Nothing: we do not come back")),
            List.of(
                    //   verb             from           to             who may
                    move("evaluate", UPCOMING, EVALUATING).by("editor", "approver"),
                    move("skip", UPCOMING, SKIP).by("approver").withReason(),
                    move("renew", EVALUATING, RENEW).by("approver"),
                    move("re-tier", EVALUATING, CHANGE_TIER).by("approver").withReason(),
                    move("skip", EVALUATING, SKIP).by("approver").withReason(),
                    move("rule out", EVALUATING, DO_NOT_ENGAGE).by("approver").withReason(),
                    move("reconsider", RENEW, EVALUATING).by("approver").withReason(),
                    move("reconsider", CHANGE_TIER, EVALUATING).by("approver").withReason(),
                    move("reconsider", SKIP, EVALUATING).by("approver").withReason(),
                    move("reconsider", DO_NOT_ENGAGE, EVALUATING).by("approver").withReason()));
    // spotless:on
}
