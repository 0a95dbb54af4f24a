package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import dev.stoa.event.WallTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates in words, by the clocks of their own zone, which is named. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final int MOST_NAMED = 5;

    private DateWords() {}

    /** "Tuesday, 14 November 2090, 18:30 to 20:30 (Europe/Stockholm)". */
    static String when(Occurrence date) {
        return when(date.when());
    }

    static String when(Told told, String zone) {
        return when(new WallTime(told.toldStarts(), told.toldMinutes(), ZoneId.of(zone)));
    }

    /** "14 November 2090". */
    static String day(Occurrence date) {
        return SHORT.format(date.startsLocal);
    }

    /** "14 November 2090, 12 December 2090 and 9 January 2091", or "…, 9 January 2091 and 7 more days"; null for none. */
    public static String days(List<Occurrence> dates) {
        var days = dates.stream().map(DateWords::day).toList();
        int last = days.size() - 1;
        if (days.size() > MOST_NAMED) {
            int more = days.size() - MOST_NAMED + 1;
            return String.join(", ", days.subList(0, MOST_NAMED - 1)) + " and " + more + " more days";
        }
        return switch (days.size()) {
            case 0 -> null;
            case 1 -> days.getFirst();
            default -> String.join(", ", days.subList(0, last)) + " and " + days.get(last);
        };
    }

    private static String when(WallTime when) {
        return DAY.format(when.starts()) + ", " + clock(when) + " (" + when.zone() + ")";
    }

    /** "18:30 to 20:30"; the day is said where it ends on another than midnight's. */
    private static String clock(WallTime when) {
        LocalDateTime ends = when.ends();
        boolean sameDay = ends.minusNanos(1).toLocalDate().equals(when.starts().toLocalDate());
        return CLOCK.format(when.starts()) + " to " + (sameDay ? CLOCK : BOTH).format(ends);
    }
}
