package dev.stoa.sponsorship;

import static dev.stoa.sponsorship.SponsorshipState.CANCELLED;
import static dev.stoa.sponsorship.SponsorshipState.CLOSED;
import static dev.stoa.sponsorship.SponsorshipState.COMMITTED;
import static dev.stoa.sponsorship.SponsorshipState.LIVE;
import static dev.stoa.sponsorship.SponsorshipState.NEGOTIATING;
import static dev.stoa.sponsorship.SponsorshipState.PREPARING;
import static dev.stoa.sponsorship.SponsorshipState.WAITLISTED;
import static dev.stoa.sponsorship.SponsorshipState.WRAP_UP;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a sponsorship's life as a table. Editors drive it, approvers commit the money, finance closes the books. */
public final class SponsorshipLife {

    private SponsorshipLife() {}

    // spotless:off
    public static final Workflow<SponsorshipState> LIFE = new Workflow<>(
            "sponsorship",
            List.of(
                    //    state        owner       what has to be done here
                    main(NEGOTIATING, "approver", "Decide on tier and amount"),
                    main(COMMITTED, "editor", "Tell the organiser and start the preparation"),
                    main(PREPARING, "editor", "Send logo, texts, people and things"),
                    main(LIVE, "editor", "Be there, then gather what came of it"),
                    main(WRAP_UP, "finance", "Settle what is open and close the books"),
                    main(CLOSED, "", "Nothing: it is done"),
                    aside(WAITLISTED, "editor", "Ask the organiser again"),
                    aside(CANCELLED, "", "Nothing: it was called off")),
            List.of(
                    //   verb         from         to             who may
                    move("commit", NEGOTIATING, COMMITTED).by("approver").byAnotherPerson(),
                    move("waitlist", NEGOTIATING, WAITLISTED).by("editor"),
                    move("cancel", NEGOTIATING, CANCELLED)
                            .by("editor", "approver")
                            .withReason(),
                    move("prepare", COMMITTED, PREPARING).by("editor"),
                    move("reopen", COMMITTED, NEGOTIATING)
                            .by("editor", "approver")
                            .withReason(),
                    move("cancel", COMMITTED, CANCELLED).by("approver").withReason(),
                    move("start", PREPARING, LIVE).by("editor"),
                    move("reopen", PREPARING, NEGOTIATING).by("approver").withReason(),
                    move("cancel", PREPARING, CANCELLED).by("approver", "legal").withReason(),
                    move("wrap up", LIVE, WRAP_UP).by("editor"),
                    move("cancel", LIVE, CANCELLED).by("approver", "legal").withReason(),
                    move("close", WRAP_UP, CLOSED).by("finance"),
                    move("reopen", CLOSED, WRAP_UP).by("finance").withReason(),
                    move("resume", WAITLISTED, NEGOTIATING).by("editor"),
                    move("cancel", WAITLISTED, CANCELLED)
                            .by("editor", "approver")
                            .withReason(),
                    move("revive", CANCELLED, NEGOTIATING).by("editor").withReason()));
    // spotless:on
}
