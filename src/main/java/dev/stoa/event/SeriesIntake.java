package dev.stoa.event;

import dev.stoa.event.SeriesTold.DateTold;
import dev.stoa.group.UserGroup;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares meetups that another calendar tells of with what is here, and takes them: by the desk's own methods, so that the
 * same rules hold and the trail says who did it. What that calendar does not say stays as it is here.
 */
@Singleton
public class SeriesIntake {

    private static final String ELSEWHERE = "As its calendar says";

    @Inject
    MeetupDesk desk;

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Clock clock;

    /** The series of this group that is meant, or none. */
    public static Optional<MeetupSeries> known(long group, SeriesTold told) {
        return told.uid() == null
                ? MeetupSeries.find(
                                "group.id = ?1 and title = ?2 order by id",
                                group,
                                told.plan().title())
                        .firstResultOptional()
                : MeetupSeries.find("group.id = ?1 and sourceUid = ?2", group, told.uid())
                        .firstResultOptional();
    }

    /** Field by field, how it stands here, as {@link #told} has it. */
    public Map<String, String> here(MeetupSeries series, SeriesTold told) {
        var fields = new LinkedHashMap<>(series.plan().byField());
        fields.put(
                "left out",
                series.exdates.stream().sorted().map(Object::toString).collect(Collectors.joining(", ")));
        fields.put("called off", series.state == EventState.CANCELLED ? "yes" : "no");
        var dates = byKey(series);
        for (var date : told.dates()) {
            var one = dates.get(date.recurrenceId());
            if (one != null && matters(one)) {
                fields.put(label(date), said(one.title, one.when(), one.state == EventState.CANCELLED));
            }
        }
        return fields;
    }

    /** Field by field, what is told; of dates only those that can still be changed here. */
    public Map<String, String> told(MeetupSeries series, SeriesTold told) {
        var fields = new LinkedHashMap<>(told.plan().byField());
        // What was left out here by hand stays out.
        fields.put(
                "left out",
                Stream.concat(told.exdates().stream(), series.exdates.stream())
                        .distinct()
                        .sorted()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
        fields.put("called off", told.cancelled() ? "yes" : "no");
        var dates = byKey(series);
        for (var date : told.dates()) {
            var one = dates.get(date.recurrenceId());
            if (one != null && matters(one)) {
                fields.put(label(date), said(date.title(), date.when(), date.cancelled()));
            }
        }
        return fields;
    }

    /** Why a known series cannot become what is told; empty where it can. */
    public Optional<String> hindrance(MeetupSeries series, SeriesTold told) {
        if (series.state == EventState.CANCELLED && !told.cancelled()) {
            return Optional.of("It is called off here; what is called off does not come back by an import.");
        }
        var before = series.plan();
        boolean moved = !before.sameDates(told.plan()) || !before.samePlace(told.plan());
        boolean past = Occurrence.count("series = ?1 and endsAt <= ?2", series, clock.instant()) > 0;
        return moved && past
                ? Optional.of(
                        "Time, rule or place differ, and some dates are over: change it on its page, from the first"
                                + " date on that is to change.")
                : Optional.empty();
    }

    /** Takes a new one and publishes it; one that is called off is taken as that. In the caller's transaction. */
    public void add(UserGroup group, SeriesTold told, Actor by) {
        var id = desk.begin(group.id, told.plan(), by);
        MeetupSeries series = MeetupSeries.findById(id);
        series.sourceUid = told.uid();
        told.exdates().forEach(date -> series.except(date, clock.instant()));
        MeetupSeries.flush();
        desk.publish(id, series.version, by);
        dates(series, told, by);
        cancel(series, told, by);
    }

    /** Changes one to what is told; a version that is not the one that was seen is refused by the desk. */
    public void change(MeetupSeries series, int seen, SeriesTold told, Actor by) {
        desk.reviseAll(series.id, seen, told.plan(), by);
        told.exdates().stream()
                .filter(date -> !series.exdates.contains(date))
                .forEach(date -> series.except(date, clock.instant()));
        horizon.keep(series);
        dates(series, told, by);
        cancel(series, told, by);
    }

    private void cancel(MeetupSeries series, SeriesTold told, Actor by) {
        if (told.cancelled() && series.state != EventState.CANCELLED) {
            MeetupSeries.flush();
            desk.cancel(series.id, series.version, ELSEWHERE, by);
        }
    }

    private void dates(MeetupSeries series, SeriesTold told, Actor by) {
        Occurrence.flush();
        var dates = byKey(series);
        for (var date : told.dates()) {
            var one = dates.get(date.recurrenceId());
            if (one != null && matters(one)) {
                change(one, date, by);
            }
        }
    }

    private void change(Occurrence here, DateTold told, Actor by) {
        var now = clock.instant();
        if (!here.title.equals(told.title())) {
            var own = DateFacts.of(here);
            here.revise(new DateFacts(told.title(), own.place(), own.capacity()), by, now);
        }
        if (told.cancelled()) {
            if (here.state != EventState.CANCELLED) {
                here.move(EventState.CANCELLED, ELSEWHERE, by, now);
            }
        } else if (!here.when().equals(told.when())) {
            here.reschedule(told.when(), ELSEWHERE, by, now);
        }
    }

    /** What is over, or was called off here, stays as it is. */
    private boolean matters(Occurrence date) {
        return !date.dropped && (date.ahead(clock.instant()) || date.state == EventState.CANCELLED);
    }

    private static Map<LocalDateTime, Occurrence> byKey(MeetupSeries series) {
        List<Occurrence> dates = Occurrence.of(series);
        return dates.stream().collect(Collectors.toMap(date -> date.recurrenceId, Function.identity()));
    }

    private static String label(DateTold date) {
        return "date of " + date.recurrenceId().toLocalDate();
    }

    private static String said(String title, WallTime when, boolean cancelled) {
        return cancelled ? "called off" : title + ", " + when.starts() + ", " + when.minutes() + " minutes";
    }
}
