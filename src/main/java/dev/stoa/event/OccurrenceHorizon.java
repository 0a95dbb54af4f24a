package dev.stoa.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the dates of a series as rows, from its first to {@link #AHEAD} from now, true to its rule: so that months and lists
 * are scans of an index. To be called in the transaction that changed the series; doing it again changes nothing.
 *
 * <p>Where the rule moved, a date that people know goes with it: the one on the same day, else the next one in order. So who
 * said yes to the second Tuesday has said yes to the second Wednesday. What has no successor is called off.
 */
@Singleton
public class OccurrenceHorizon {

    static final Period AHEAD = Period.ofMonths(18);
    private static final String NO_DATE = "The series has no meeting on this date any more.";

    @Inject
    Clock clock;

    /** Makes, moves and drops rows until they are what the series says. */
    void keep(MeetupSeries series) {
        var now = clock.instant();
        var planned = series.recurrence().dates(series.startsLocal, horizon(series, now));
        var kept = Occurrence.of(series);
        var places = successors(planned, kept);
        clearTheWay(kept, places);
        for (var date : kept) {
            var place = places.get(date);
            if (place != null) {
                date.recurrenceId = place;
                date.dropped = false;
                follow(date, series, now);
            } else if (!date.endsAt.isBefore(now)) {
                drop(date, now);
            }
        }
        var done = Set.copyOf(places.values());
        var slugs = new HashSet<>(Occurrence.slugsFrom(series.slug));
        planned.stream()
                .filter(date -> !done.contains(date))
                .forEach(date -> new Occurrence(series, date, freeSlug(series, date, slugs), now).persist());
    }

    /** What begins beyond the horizon, however far away, is kept for so long from its first date. */
    private static LocalDateTime horizon(MeetupSeries series, Instant now) {
        var end = LocalDateTime.ofInstant(now, ZoneId.of(series.zone)).plus(AHEAD);
        return series.startsLocal.isAfter(end) ? series.startsLocal.plus(AHEAD) : end;
    }

    /** Which planned date each kept row stands for; without those that no planned date is left for. */
    private static Map<Occurrence, LocalDateTime> successors(List<LocalDateTime> planned, List<Occurrence> kept) {
        var places = new HashMap<Occurrence, LocalDateTime>();
        var free = new ArrayList<>(planned);
        match(kept, free, places, true);
        var homeless = kept.stream().filter(date -> !places.containsKey(date)).toList();
        match(homeless, free, places, false);
        var left = homeless.stream()
                .filter(date -> !places.containsKey(date) && !date.dropped)
                .toList();
        for (int i = 0; i < left.size() && i < free.size(); i++) {
            places.put(left.get(i), free.get(i));
        }
        return places;
    }

    /** By the exact wall time, or by the day. */
    private static void match(
            List<Occurrence> dates, List<LocalDateTime> free, Map<Occurrence, LocalDateTime> places, boolean exactly) {
        for (var date : dates) {
            free.stream()
                    .filter(place -> exactly
                            ? place.equals(date.recurrenceId)
                            : place.toLocalDate().equals(date.recurrenceId.toLocalDate()))
                    .findFirst()
                    .ifPresent(place -> {
                        places.put(date, place);
                        free.remove(place);
                    });
        }
    }

    /** Two rows never hold one key, also not for a moment: those that move first step aside, beyond all calendars. */
    private static void clearTheWay(List<Occurrence> kept, Map<Occurrence, LocalDateTime> places) {
        boolean moved = false;
        for (var date : kept) {
            var place = places.get(date);
            if (place != null && !place.equals(date.recurrenceId)) {
                date.recurrenceId = date.recurrenceId.minusYears(1000);
                moved = true;
            }
        }
        if (moved) {
            Occurrence.flush();
        }
    }

    private static void follow(Occurrence date, MeetupSeries series, Instant now) {
        boolean cancelledWithIt = series.state == EventState.CANCELLED && date.ahead(now);
        if (date.follow(series)) {
            // What moved is told with the series; the row's own number is for what differs from it.
            date.changedAt = now;
        }
        if (date.state == EventState.DRAFT && series.state != EventState.DRAFT || cancelledWithIt) {
            date.state = series.state;
            date.reason = series.reason;
            date.changed(cancelledWithIt, now);
        }
    }

    private static void drop(Occurrence date, Instant now) {
        if (date.state == EventState.DRAFT) {
            date.delete();
        } else if (!date.dropped) {
            date.dropped = true;
            date.state = EventState.CANCELLED;
            date.reason = NO_DATE;
            date.changed(true, now);
        }
    }

    /** The series' address and the day; where that is taken, a number. */
    private static String freeSlug(MeetupSeries series, LocalDateTime date, Set<String> taken) {
        var day = series.slug + "-" + date.toLocalDate();
        var slug = day;
        for (int number = 2; !taken.add(slug); number++) {
            slug = day + "-" + number;
        }
        return slug;
    }
}
