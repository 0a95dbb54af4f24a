package dev.stoa.sponsorship.desk;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.SponsorshipDesk;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.approval.NotApproved;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

/** Moves a sponsorship, each in a transaction of its own, and says what became of it; or only what would. */
@ApplicationScoped
public class Moving {

    @Inject
    SponsorshipDesk desk;

    /**
     * @param status as HTTP would say it: 200 for done, 409 for a conflict, 403 for the wrong person, 422 for a missing reason
     * @param sentence for the person who tried
     */
    public record Outcome(boolean done, int status, String sentence) {}

    /** @param seen the version that the person saw */
    public Outcome move(long id, int seen, SponsorshipState to, Actor by, String reason) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> moved(id, seen, to, by, reason));
        } catch (RuntimeException refused) {
            return refused(refused);
        }
    }

    /**
     * What {@link #move} would say now: it is made, with the rules, the approvals and the budget that belong to it, and then taken
     * back before anybody can see it.
     */
    public Outcome trial(long id, int seen, SponsorshipState to, Actor by, String reason) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new Back(moved(id, seen, to, by, reason));
            });
            throw new IllegalStateException("A trial never ends well");
        } catch (Back back) {
            return back.outcome;
        } catch (RuntimeException refused) {
            return refused(refused);
        }
    }

    private Outcome moved(long id, int seen, SponsorshipState to, Actor by, String reason) {
        return desk.move(id, seen, to, by, reason)
                .map(half -> new Outcome(
                        true,
                        200,
                        "Approved, %d of %d: another approver has to say yes.".formatted(half.given(), half.needed())))
                .orElseGet(() -> new Outcome(true, 200, "Now " + to.label().toLowerCase(java.util.Locale.ROOT) + "."));
    }

    private static Outcome refused(RuntimeException why) {
        return switch (why) {
            case Outdated outdated ->
                new Outcome(false, 409, "Somebody changed it after you had opened this page: look at it again.");
            case Refusal refusal ->
                new Outcome(
                        false,
                        switch (refusal.why()) {
                            case REASON_MISSING -> 422;
                            case NO_SUCH_MOVE -> 409;
                            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
                        },
                        refusal.getMessage());
            case NotApproved not ->
                new Outcome(
                        false,
                        switch (not.why()) {
                            case NO_BUDGET, ALREADY -> 409;
                            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
                        },
                        not.getMessage());
            case NotPosted not -> new Outcome(false, 409, not.getMessage());
            case NotFoundException gone -> new Outcome(false, 404, "There is no such sponsorship.");
            default -> throw why;
        };
    }

    /** Takes a trial back. */
    private static final class Back extends RuntimeException {
        private final transient Outcome outcome;

        Back(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
