package dev.stoa.event;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Trail;
import java.util.List;
import java.util.Set;

/**
 * One date of a meetup on the desk: where it stands, what may be done, what it has of its own, its history.
 *
 * @param errors of the form that was sent; the other forms have none
 * @param mayFollow "this and all following" makes sense: it is of a series
 */
public record DatePage(
        long id,
        String slug,
        long seriesId,
        String seriesTitle,
        String title,
        String day,
        String time,
        String zone,
        String place,
        EventState state,
        String task,
        String reason,
        String movedFrom,
        int version,
        Picture picture,
        List<Offer> offers,
        boolean mayReschedule,
        DateForm one,
        Errors oneErrors,
        MoveForm move,
        Errors moveErrors,
        String refusal,
        boolean mayFollow,
        boolean mayEdit,
        List<Trail.Entry> trail) {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason) {}

    static DatePage of(Occurrence date, DateAttempt attempt, boolean mayEdit, Actor actor) {
        var open = mayEdit ? MeetupLife.DATE.open(actor, date.state, Set.of()) : List.<Rule<EventState>>of();
        var one = attempt.one() == null ? DateForm.of(date) : attempt.one();
        var move = attempt.move() == null ? MoveForm.of(date) : attempt.move();
        var now = Integer.toString(date.version);
        one.version = one.version == null ? now : one.version;
        move.version = move.version == null ? now : move.version;
        return new DatePage(
                date.id,
                date.slug,
                date.series.id,
                date.series.title,
                date.title,
                date.startsLocal.toLocalDate().toString(),
                date.startsLocal.toLocalTime().toString(),
                date.zone,
                date.place().line(),
                date.state,
                MeetupLife.DATE.stage(date.state).task(),
                date.reason,
                date.movedFrom == null ? null : date.movedFrom.toString().replace('T', ' '),
                date.version,
                Picture.of(MeetupLife.DATE, date.state),
                open.stream()
                        .filter(rule -> rule.to() != EventState.RESCHEDULED)
                        .map(rule -> new Offer(rule.label(), rule.to().slug(), rule.reason()))
                        .toList(),
                mayEdit
                        && (date.state == EventState.RESCHEDULED
                                || open.stream().anyMatch(rule -> rule.to() == EventState.RESCHEDULED)),
                one,
                attempt.one() == null ? Errors.NONE : attempt.errors(),
                move,
                attempt.move() == null ? Errors.NONE : attempt.errors(),
                attempt.refusal(),
                date.series.repeats(),
                mayEdit,
                Trail.of(MeetupLife.DATE.subject(), date.id).entries());
    }
}
