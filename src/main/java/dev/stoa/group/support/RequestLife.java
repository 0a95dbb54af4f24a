package dev.stoa.group.support;

import static dev.stoa.group.support.RequestState.APPROVED;
import static dev.stoa.group.support.RequestState.CANCELLED;
import static dev.stoa.group.support.RequestState.DECLINED;
import static dev.stoa.group.support.RequestState.HELD;
import static dev.stoa.group.support.RequestState.IN_REVIEW;
import static dev.stoa.group.support.RequestState.NEW;
import static dev.stoa.group.support.RequestState.QUESTION;
import static dev.stoa.group.support.RequestState.REPORTED;
import static dev.stoa.group.support.RequestState.SCHEDULED;
import static dev.stoa.group.support.RequestState.WITHDRAWN;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a request's life as two tables. Editors look after it, approvers decide, the asker answers and may withdraw. */
public final class RequestLife {

    /** Who acts in the trail where the asker does; no user of that name can sign in, as a space is in it. */
    static final Actor ASKER = Actor.of("the asker", "asker");

    private RequestLife() {}

    // spotless:off
    public static final Workflow<RequestState> GRANT = new Workflow<>(
            "grant request",
            List.of(
                    //    state      owner       what has to be done here
                    main(NEW, "editor", "Look at it and take it up"),
                    main(IN_REVIEW, "approver", "Decide"),
                    main(APPROVED, "editor", "Give it, then write down what was given"),
                    main(REPORTED, "", "Nothing: it is done"),
                    aside(QUESTION, "asker", "The asker answers"),
                    aside(DECLINED, "", "Nothing: we do not give it"),
                    aside(WITHDRAWN, "", "Nothing: the asker took it back"),
                    aside(CANCELLED, "", "Nothing: it was called off")),
            List.of(
                    //   verb        from       to          who may
                    move("take up", NEW, IN_REVIEW).by("editor", "approver"),
                    move("decline", NEW, DECLINED).by("editor", "approver").withReason(),
                    move("withdraw", NEW, WITHDRAWN).by("asker"),
                    move("approve", IN_REVIEW, APPROVED).by("approver").byAnotherPerson(),
                    move("ask about", IN_REVIEW, QUESTION)
                            .by("editor", "approver")
                            .withReason(),
                    move("decline", IN_REVIEW, DECLINED).by("approver").withReason(),
                    move("withdraw", IN_REVIEW, WITHDRAWN).by("asker"),
                    move("go on with", QUESTION, IN_REVIEW).by("editor", "approver", "asker"),
                    move("decline", QUESTION, DECLINED).by("approver").withReason(),
                    move("withdraw", QUESTION, WITHDRAWN).by("asker"),
                    move("report on", APPROVED, REPORTED).by("editor"),
                    move("reopen", APPROVED, IN_REVIEW).by("approver").withReason(),
                    move("cancel", APPROVED, CANCELLED).by("editor", "approver").withReason(),
                    move("withdraw", APPROVED, WITHDRAWN).by("asker"),
                    move("reconsider", DECLINED, IN_REVIEW).by("approver").withReason()));

    public static final Workflow<RequestState> HOSTING = new Workflow<>(
            "hosting request",
            List.of(
                    main(NEW, "editor", "Look at it and take it up"),
                    main(IN_REVIEW, "approver", "Decide"),
                    main(APPROVED, "editor", "Hold a room and confirm it"),
                    main(SCHEDULED, "editor", "Guests, food, keys; then be there"),
                    main(HELD, "editor", "Write down who came and what was given"),
                    main(REPORTED, "", "Nothing: it is done"),
                    aside(QUESTION, "asker", "The asker answers"),
                    aside(DECLINED, "", "Nothing: we do not host it"),
                    aside(WITHDRAWN, "", "Nothing: the asker took it back"),
                    aside(CANCELLED, "", "Nothing: it was called off")),
            List.of(
                    move("take up", NEW, IN_REVIEW).by("editor", "approver"),
                    move("decline", NEW, DECLINED).by("editor", "approver").withReason(),
                    move("withdraw", NEW, WITHDRAWN).by("asker"),
                    move("approve", IN_REVIEW, APPROVED).by("approver").byAnotherPerson(),
                    move("ask about", IN_REVIEW, QUESTION)
                            .by("editor", "approver")
                            .withReason(),
                    move("decline", IN_REVIEW, DECLINED).by("approver").withReason(),
                    move("withdraw", IN_REVIEW, WITHDRAWN).by("asker"),
                    move("go on with", QUESTION, IN_REVIEW).by("editor", "approver", "asker"),
                    move("decline", QUESTION, DECLINED).by("approver").withReason(),
                    move("withdraw", QUESTION, WITHDRAWN).by("asker"),
                    move("confirm", APPROVED, SCHEDULED).by("editor"),
                    move("reopen", APPROVED, IN_REVIEW).by("approver").withReason(),
                    move("cancel", APPROVED, CANCELLED).by("editor", "approver").withReason(),
                    move("withdraw", APPROVED, WITHDRAWN).by("asker"),
                    move("wrap up", SCHEDULED, HELD).by("editor"),
                    move("reschedule", SCHEDULED, APPROVED).by("editor").withReason(),
                    move("cancel", SCHEDULED, CANCELLED)
                            .by("editor", "approver")
                            .withReason(),
                    move("withdraw", SCHEDULED, WITHDRAWN).by("asker"),
                    move("report on", HELD, REPORTED).by("editor"),
                    move("reconsider", DECLINED, IN_REVIEW).by("approver").withReason()));
    // spotless:on

    /** The table that rules what is wanted. */
    static Workflow<RequestState> of(Wanted wanted) {
        return wanted.hosting() ? HOSTING : GRANT;
    }
}
