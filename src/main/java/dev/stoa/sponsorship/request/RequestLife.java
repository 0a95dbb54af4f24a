package dev.stoa.sponsorship.request;

import static dev.stoa.sponsorship.request.RequestState.APPROVED;
import static dev.stoa.sponsorship.request.RequestState.DECLINED;
import static dev.stoa.sponsorship.request.RequestState.DEFERRED;
import static dev.stoa.sponsorship.request.RequestState.DRAFT;
import static dev.stoa.sponsorship.request.RequestState.IN_REVIEW;
import static dev.stoa.sponsorship.request.RequestState.NEEDS_INFO;
import static dev.stoa.sponsorship.request.RequestState.SUBMITTED;
import static dev.stoa.sponsorship.request.RequestState.WITHDRAWN;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a request's life as a table. Editors look after it, approvers decide, the asker answers and may take it back. */
public final class RequestLife {

    /** Who acts in the trail where the asker does; no user of that name can sign in, as a space is in it. */
    static final Actor ASKER = Actor.of("the asker", "asker");

    /** Who takes up again what was deferred, on the day that was said. */
    static final Actor CALENDAR = Actor.of("the calendar", "editor");

    private RequestLife() {}

    // spotless:off
    public static final Workflow<RequestState> LIFE = new Workflow<>(
            "sponsorship request",
            List.of(
                    //    state       owner       what has to be done here
                    main(DRAFT, "editor", "Complete it and submit it"),
                    main(SUBMITTED, "editor", "Look at it and take it up"),
                    main(IN_REVIEW, "approver", "Score it, write down the deal, decide"),
                    main(APPROVED, "", "Nothing: what we give has a page of its own"),
                    aside(NEEDS_INFO, "asker", "The asker answers"),
                    aside(DEFERRED, "editor", "Take it up again on the day"),
                    aside(DECLINED, "", "Nothing: we do not give it"),
                    aside(WITHDRAWN, "", "Nothing: it was taken back")),
            List.of(
                    //   verb        from       to          who may
                    move("submit", DRAFT, SUBMITTED).by("editor"),
                    move("discard", DRAFT, WITHDRAWN).by("editor"),
                    move("take up", SUBMITTED, IN_REVIEW).by("editor", "approver"),
                    move("defer", SUBMITTED, DEFERRED).by("editor", "approver").withReason(),
                    move("decline", SUBMITTED, DECLINED)
                            .by("editor", "approver")
                            .withReason(),
                    move("withdraw", SUBMITTED, WITHDRAWN).by("asker", "editor"),
                    move("approve", IN_REVIEW, APPROVED).by("approver").byAnotherPerson(),
                    move("reopen", APPROVED, IN_REVIEW).by("approver").withReason(),
                    move("ask about", IN_REVIEW, NEEDS_INFO)
                            .by("editor", "approver")
                            .withReason(),
                    move("defer", IN_REVIEW, DEFERRED).by("editor", "approver").withReason(),
                    move("decline", IN_REVIEW, DECLINED).by("approver").withReason(),
                    move("withdraw", IN_REVIEW, WITHDRAWN).by("asker", "editor"),
                    move("go on with", NEEDS_INFO, IN_REVIEW).by("editor", "approver", "asker"),
                    move("decline", NEEDS_INFO, DECLINED).by("approver").withReason(),
                    move("withdraw", NEEDS_INFO, WITHDRAWN).by("asker", "editor"),
                    move("take up", DEFERRED, IN_REVIEW).by("editor", "approver"),
                    move("decline", DEFERRED, DECLINED).by("approver").withReason(),
                    move("withdraw", DEFERRED, WITHDRAWN).by("asker", "editor"),
                    move("reconsider", DECLINED, IN_REVIEW).by("approver").withReason()));
    // spotless:on
}
