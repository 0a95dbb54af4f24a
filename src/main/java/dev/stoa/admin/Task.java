package dev.stoa.admin;

import dev.stoa.group.support.RequestRow;
import dev.stoa.sponsorship.SponsorshipLife;
import dev.stoa.sponsorship.SponsorshipRow;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.approval.Ballot;
import dev.stoa.sponsorship.deadline.Due;
import dev.stoa.sponsorship.matter.Waiting;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that waits for the person who looks: a verb, an object and why.
 *
 * @param kind the sort of thing, as a word beside it
 */
public record Task(When when, String title, String why, String kind, String href) {

    /**
     * The next step of this sponsorship, if this person is the one to make it; by the day by which it should be made.
     *
     * @param ballot what they can still say yes to: a commitment is theirs where their yes would count, in their own name or in that
     *     of who is away, and is no more once they have said it
     */
    static Optional<Task> of(SponsorshipRow row, Actor actor, Ballot ballot, LocalDate today) {
        return step(row.state())
                .flatMap(rule -> voice(rule, row, actor, ballot)
                        .flatMap(voice -> row.state()
                                .due(row.startsOn(), row.endsOn())
                                .map(due -> new Task(
                                        new When(due, today),
                                        rule.label() + ": " + row.title(),
                                        why(row, actor) + voice,
                                        row.state().label(),
                                        row.href()))));
    }

    /** Empty where the step is not theirs; else what the line adds about the name in which they would make it. */
    private static Optional<String> voice(Rule<SponsorshipState> rule, SponsorshipRow row, Actor actor, Ballot ballot) {
        if (!rule.byAnother()) {
            return actor.isOneOf(rule.roles()) ? Optional.of("") : Optional.empty();
        }
        return ballot.voice(row.id(), row.owner(), row.createdBy())
                .map(voice -> voice.insteadOf() == null ? "" : " · for " + voice.insteadOf() + ", who is away");
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

    /** The groups that visitors told us of, as one thing to do. */
    static Optional<Task> groups(long proposed, Actor actor, LocalDate today) {
        return proposed == 0 || !actor.is("editor")
                ? Optional.empty()
                : Optional.of(new Task(
                        new When(today, today),
                        proposed == 1
                                ? "Decide: a group asks to be listed"
                                : "Decide: %,d groups ask to be listed".formatted(proposed),
                        "Who told us of it waits for an answer",
                        "User groups",
                        "/admin/groups?status=proposed"));
    }

    /** What has to be done about a request of a group, if this person is one to do it; by the day by which it should be done. */
    static Optional<Task> request(RequestRow row, Actor actor, LocalDate today) {
        return row.turn().isEmpty() || row.turn().equals("asker") || !actor.is(row.turn())
                ? Optional.empty()
                : Optional.of(new Task(
                        new When(LocalDate.ofInstant(row.dueAt(), ZoneOffset.UTC), today),
                        row.step() + ": " + row.title(),
                        row.task() + " · "
                                + (row.owner() == null
                                        ? "nobody looks after it yet"
                                        : row.owner().equals(actor.name()) ? "yours" : row.owner() + " looks after it"),
                        row.state().label(),
                        row.href()));
    }

    /** A deadline of one's own, or one to be asked for again; what nobody knows yet has no day here. */
    static Optional<Task> of(Due due, LocalDate today, Instant now) {
        var day = due.asks(now) ? due.askAgainOn() : due.day();
        return Optional.ofNullable(day)
                .map(known -> new Task(
                        // Past midnight in its own zone it is late, whatever the day is here.
                        new When(due.late(now) && !known.isBefore(today) ? today.minusDays(1) : known, today),
                        (due.known() ? "" : "Ask again: ") + due.title() + ": " + due.sponsorshipTitle(),
                        due.cost().isEmpty() ? due.says() : due.says() + " · " + due.cost(),
                        "Deadline",
                        due.href()));
    }

    /** What waits for the departments that this person works in, one line for each sort of thing. */
    static Task of(Waiting.Count waiting, LocalDate today) {
        boolean one = waiting.count() == 1;
        return new Task(
                new When(today, today),
                one
                        ? "Your turn: one " + waiting.subject()
                        : "Your turn: %,d %ss".formatted(waiting.count(), waiting.subject()),
                one ? "It waits for your role" : "They wait for your role, the oldest first",
                waiting.heading(),
                "/admin/waiting");
    }

    /** The step that leads on: the straight way, or back to it from a waiting place. */
    static Optional<Rule<SponsorshipState>> step(SponsorshipState state) {
        return SponsorshipLife.LIFE
                .forward(state)
                .or(() -> SponsorshipLife.LIFE.from(state).stream().findFirst());
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
