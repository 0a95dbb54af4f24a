package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import dev.stoa.event.WallTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in English words for letters and the desk, by the clocks of their own zone, which is named; pages have {@link PageWords}. */
final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private DateWords() {}

    /** "Tuesday, 14 November 2090, 18:30 to 20:30 (Europe/Stockholm)". */
    static String when(Occurrence date) {
        return when(date.when());
    }

    static String when(Told told, String zone) {
        return when(new WallTime(told.toldStarts(), told.toldMinutes(), ZoneId.of(zone)));
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
