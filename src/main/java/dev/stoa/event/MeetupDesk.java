package dev.stoa.event;

import dev.stoa.group.GroupEditors;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Outdated;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Comparator;

/** Every write to meetups: one method, one transaction, with the trail and the dates that belong to it. */
@Singleton
public class MeetupDesk {

    @Inject
    Clock clock;

    @Inject
    OccurrenceHorizon horizon;

    /** It would change what has been: the message says what to do instead. */
    public static final class Happened extends RuntimeException {
        Happened(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** @return the id of the new series, a draft with its dates */
    @Transactional
    public long begin(long groupId, MeetupPlan plan, Actor by) {
        return begin(groupId, plan, false, by);
    }

    /** @param sample invented, to show what Stoa does */
    @Transactional
    public long begin(long groupId, MeetupPlan plan, boolean sample, Actor by) {
        UserGroup group = UserGroup.<UserGroup>findByIdOptional(groupId).orElseThrow(NotFoundException::new);
        check(group, by);
        var series = MeetupSeries.begin(group, freeSlug(group, plan), plan, sample, by, clock.instant());
        horizon.keep(series);
        return series.id;
    }

    /** Visitors see it and all its dates from now on. */
    @Transactional
    public void publish(long id, int seen, Actor by) {
        var series = series(id, seen, by);
        series.publish(by, clock.instant());
        horizon.keep(series);
    }

    /** All that is not over is called off; what was held stays. */
    @Transactional
    public void cancel(long id, int seen, String reason, Actor by) {
        var series = series(id, seen, by);
        series.cancel(reason, by, clock.instant());
        horizon.keep(series);
        if (series.repeats()) {
            Occurrence.of(series).stream()
                    .map(date -> date.recurrenceId)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> series.endAfter(last, by, clock.instant()));
        }
    }

    /**
     * Changes all dates.
     *
     * @throws Happened where time, rule or place would change under dates that are over
     */
    @Transactional
    public void reviseAll(long id, int seen, MeetupPlan plan, Actor by) {
        var series = series(id, seen, by);
        var before = series.plan();
        boolean moved = !before.sameDates(plan) || !before.samePlace(plan);
        if (moved && series.state != EventState.DRAFT && hasPast(series)) {
            throw new Happened(
                    "Some dates are over, and what has been stays as it was. To change time, rule or place, open the"
                            + " first date that is to change and choose “this and all following”.");
        }
        series.revise(plan, by, clock.instant());
        horizon.keep(series);
    }

    /**
     * Changes this date and all that follow: they become a series of their own, which goes on from the old one. Each keeps its
     * id and its address.
     *
     * @return the id of the series that holds them now
     */
    @Transactional
    public long reviseFollowing(long dateId, int seen, MeetupPlan plan, Actor by) {
        var date = date(dateId, seen, by);
        var old = date.series;
        var now = clock.instant();
        if (date.recurrenceId.equals(old.startsLocal) || !old.repeats()) {
            reviseAll(old.id, old.version, plan, by);
            return old.id;
        }
        if (!date.endsAt.isAfter(now)) {
            throw new Happened("This date is over. Open the first one that is to change.");
        }
        var next = MeetupSeries.begin(old.group, freeSlug(old.group, plan), plan, old.sample, by, now);
        next.continues = old;
        if (old.state != EventState.DRAFT) {
            next.publish(by, now);
        }
        var from = date.recurrenceId;
        var dates = Occurrence.of(old);
        dates.stream().filter(one -> !one.recurrenceId.isBefore(from)).forEach(one -> one.series = next);
        old.exdates = old.exdates.stream().filter(one -> one.isBefore(from)).toList();
        dates.stream()
                .map(one -> one.recurrenceId)
                .filter(one -> one.isBefore(from))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> old.endAfter(last, by, now));
        Occurrence.flush();
        horizon.keep(next);
        return next.id;
    }

    /** Changes this date only. */
    @Transactional
    public void reviseOne(long dateId, int seen, DateFacts facts, Actor by) {
        date(dateId, seen, by).revise(facts, by, clock.instant());
    }

    /** Postpones, confirms, cancels, revives, ticks off or reports this date. */
    @Transactional
    public void move(long dateId, int seen, EventState to, String reason, Actor by) {
        date(dateId, seen, by).move(to, reason, by, clock.instant());
    }

    /** This date takes place at another time. */
    @Transactional
    public void reschedule(long dateId, int seen, WallTime when, String reason, Actor by) {
        date(dateId, seen, by).reschedule(when, reason, by, clock.instant());
    }

    /** A date of a draft falls out without a trace; one that was public is cancelled instead. */
    @Transactional
    public void leaveOut(long dateId, int seen, Actor by) {
        var date = date(dateId, seen, by);
        if (date.state != EventState.DRAFT) {
            throw new Happened("People know this date: cancel it, so that their calendars tell them.");
        }
        date.series.except(date.recurrenceId, clock.instant());
        horizon.keep(date.series);
    }

    private boolean hasPast(MeetupSeries series) {
        return Occurrence.count(
                        "series = ?1 and endsAt <= ?2 and state <> ?3", series, clock.instant(), EventState.DRAFT)
                > 0;
    }

    private MeetupSeries series(long id, int seen, Actor by) {
        var series = MeetupSeries.toChange(id).orElseThrow(NotFoundException::new);
        check(series.group, by);
        if (series.version != seen) {
            throw new Outdated();
        }
        return series;
    }

    private Occurrence date(long id, int seen, Actor by) {
        var date = Occurrence.toChange(id).orElseThrow(NotFoundException::new);
        check(date.group, by);
        if (date.version != seen) {
            throw new Outdated();
        }
        return date;
    }

    private void check(UserGroup group, Actor by) {
        if (!GroupEditors.mayEdit(by, group.id)) {
            throw new ForbiddenException();
        }
    }

    /** The group's address and the title; where that is taken, a number. */
    private static String freeSlug(UserGroup group, MeetupPlan plan) {
        var title = Slug.of(plan.title());
        var name = title.startsWith(group.slug) ? title : group.slug + (title.isEmpty() ? "-meetup" : "-" + title);
        var slug = name;
        for (int number = 2; MeetupSeries.isTaken(slug); number++) {
            slug = name + "-" + number;
        }
        return slug;
    }
}
