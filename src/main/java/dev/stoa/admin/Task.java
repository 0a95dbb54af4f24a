package dev.stoa.admin;

import dev.stoa.sponsorship.SponsorshipLife;
import dev.stoa.sponsorship.SponsorshipRow;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Rule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that waits for the person who looks: a verb, an object and why.
 *
 * @param kind the sort of thing, as a word beside it
 */
public record Task(When when, String title, String why, String kind, String href) {

    /** The next step of this sponsorship, if this person is the one to make it; by the day by which it should be made. */
    static Optional<Task> of(SponsorshipRow row, Actor actor, LocalDate today) {
        return step(row.state())
                .filter(rule -> actor.isOneOf(rule.roles()))
                .filter(rule -> !rule.byAnother() || !isOwn(row, actor))
                .flatMap(rule -> row.state()
                        .due(row.startsOn(), row.endsOn())
                        .map(due -> new Task(
                                new When(due, today),
                                rule.label() + ": " + row.title(),
                                why(row, actor),
                                row.state().label(),
                                row.href())));
    }

    /** The projects for which a move is proposed, as one thing to do; it has no day by which it must be done. */
    static Optional<Task> proposals(long waiting, Actor actor, LocalDate today) {
        return waiting == 0 || !actor.isOneOf(Set.of("editor", "approver"))
                ? Optional.empty()
                : Optional.of(new Task(
                        new When(today, today),
                        waiting == 1
                                ? "Decide: one project may stand elsewhere"
                                : "Decide: %,d projects may stand elsewhere".formatted(waiting),
                        "Proposed from what happened, or did not; nothing moves before you accept",
                        "Lifecycle",
                        "/admin/projects?waiting=yes"));
    }

    /** The step that leads on: the straight way, or back to it from a waiting place. */
    static Optional<Rule<SponsorshipState>> step(SponsorshipState state) {
        return SponsorshipLife.LIFE
                .forward(state)
                .or(() -> SponsorshipLife.LIFE.from(state).stream().findFirst());
    }

    private static boolean isOwn(SponsorshipRow row, Actor actor) {
        return row.owner().equals(actor.name()) || row.createdBy().equals(actor.name());
    }

    private static String why(SponsorshipRow row, Actor actor) {
        return "%s · %s, %s · %s"
                .formatted(
                        SponsorshipLife.LIFE.stage(row.state()).task(),
                        row.tier(),
                        row.money(),
                        row.owner().equals(actor.name()) ? "yours" : row.owner() + " looks after it");
    }
}
