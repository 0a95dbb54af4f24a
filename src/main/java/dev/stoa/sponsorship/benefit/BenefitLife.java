package dev.stoa.sponsorship.benefit;

import static dev.stoa.sponsorship.benefit.BenefitState.CLAIMED;
import static dev.stoa.sponsorship.benefit.BenefitState.CONFIRMED;
import static dev.stoa.sponsorship.benefit.BenefitState.DECLINED;
import static dev.stoa.sponsorship.benefit.BenefitState.DELIVERED;
import static dev.stoa.sponsorship.benefit.BenefitState.ENTITLED;
import static dev.stoa.sponsorship.benefit.BenefitState.NOT_DELIVERED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a benefit's life as a table: editors claim what was agreed, and keep the proof that it came. */
public final class BenefitLife {

    private BenefitLife() {}

    // spotless:off
    public static final Workflow<BenefitState> LIFE = new Workflow<>(
            "benefit",
            List.of(
                    //    state          owner     what has to be done here
                    main(ENTITLED, "editor", "Claim it from the organiser"),
                    main(CLAIMED, "editor", "Get the organiser's word"),
                    main(CONFIRMED, "editor", "Use it, and keep the proof"),
                    main(DELIVERED, "", "Nothing: we had it"),
                    aside(NOT_DELIVERED, "", "Nothing: we did not get it"),
                    aside(DECLINED, "", "Nothing: we do not want it")),
            List.of(
                    //   verb       from           to             who may
                    move("claim", ENTITLED, CLAIMED).by("editor"),
                    move("decline", ENTITLED, DECLINED).by("editor").withReason(),
                    move("confirm", CLAIMED, CONFIRMED).by("editor"),
                    move("decline", CLAIMED, DECLINED).by("editor").withReason(),
                    move("deliver", CONFIRMED, DELIVERED).by("editor"),
                    move("miss", ENTITLED, NOT_DELIVERED).by("editor").withReason(),
                    move("miss", CLAIMED, NOT_DELIVERED).by("editor").withReason(),
                    move("miss", CONFIRMED, NOT_DELIVERED).by("editor").withReason(),
                    move("reopen", NOT_DELIVERED, CLAIMED).by("editor").withReason(),
                    move("reopen", DELIVERED, CONFIRMED).by("editor").withReason(),
                    move("reopen", DECLINED, ENTITLED).by("editor").withReason()));
    // spotless:on
}
