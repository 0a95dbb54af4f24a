package dev.stoa.event;

import dev.stoa.site.Errors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * Reads when something is as people type it: a day, a time, a zone, a length. What cannot be is told beside its field; what
 * was found so far is in {@code errors}.
 */
final class WhenForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LONGEST = 7 * 24 * 60;
    private static final int FIRST_YEAR = 1990;
    private static final int MOST_DATES = 1000;

    Errors errors;

    WhenForm(Errors errors) {
        this.errors = errors;
    }

    /** The wall time, or null with the reason beside its field. */
    WallTime when(String date, String time, String zone, String minutes) {
        var day = day("date", date);
        var clock = time(time);
        var where = zone(zone);
        int length = minutes(minutes);
        if (day == null || clock == null || where == null || length == 0) {
            return null;
        }
        var when = new WallTime(LocalDateTime.of(day, clock), length, where);
        if (!when.exists()) {
            errors = errors.with(
                    "time",
                    "On %s the clocks of %s jump over %s: that time does not exist on this day."
                            .formatted(DAY.format(day), where, clock));
            return null;
        }
        return when;
    }

    /** A day between 1990 and 2100, or null. */
    LocalDate day(String field, String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= Recurrence.LAST_YEAR) {
                return day;
            }
            errors = errors.with(
                    field,
                    "The year %d is out of reach: events are from %d to %d."
                            .formatted(day.getYear(), FIRST_YEAR, Recurrence.LAST_YEAR));
        } catch (DateTimeException noDay) {
            errors = errors.with(field, "Write the day as year, month and day, like 2026-11-10.");
        }
        return null;
    }

    private LocalTime time(String typed) {
        try {
            if (typed.matches("\\d{2}:\\d{2}(:00)?")) {
                return LocalTime.parse(typed);
            }
        } catch (DateTimeException noTime) {
            // 25:00 and the like.
        }
        errors = errors.with("time", "Write the time as hours and minutes, like 18:30.");
        return null;
    }

    private ZoneId zone(String typed) {
        if (ZoneId.getAvailableZoneIds().contains(typed) && typed.contains("/")) {
            return ZoneId.of(typed);
        }
        errors = errors.with("zone", "Name the zone by continent and city, like Europe/Stockholm.");
        return null;
    }

    private int minutes(String typed) {
        if (typed.matches("\\d{1,5}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= LONGEST) {
            return Integer.parseInt(typed);
        }
        errors = errors.with("minutes", "Say how long it lasts in minutes, like 120; a week at most.");
        return 0;
    }

    /** The dates from this first one on, or null with the reason beside its field. */
    Recurrence recurrence(WallTime when, Repeats repeats, String rule, String until, String count) {
        try {
            var made = repeats.rule(when.starts().toLocalDate(), rule);
            var endless = new Recurrence(when.starts(), when.zone(), made, null, Set.of());
            if (made == null) {
                return endless;
            }
            if (made.startsWith("FREQ=MONTHLY;BYDAY=5")) {
                errors = errors.with(
                        "repeats", "Not every month has a fifth such day. Choose the last one of the month.");
            } else if (!endless.startsByItsRule()) {
                errors = errors.with("date", "The rule has no date on this day: begin with one that it has.");
            }
            var end = end(endless, until, count);
            return new Recurrence(when.starts(), when.zone(), made, end, Set.of());
        } catch (Recurrence.NoRule none) {
            errors = errors.with("rule", none.getMessage());
            return null;
        }
    }

    private LocalDateTime end(Recurrence endless, String until, String count) {
        if (!count.isEmpty()) {
            boolean many =
                    count.matches("\\d{1,4}") && Integer.parseInt(count) >= 2 && Integer.parseInt(count) <= MOST_DATES;
            var last = many ? endless.numbered(Integer.parseInt(count)) : null;
            if (last == null) {
                errors = errors.with("count", "Write how many dates there are, from 2 to 1000, none after 2100.");
            }
            return last;
        }
        var day = until.isEmpty() ? null : day("until", until);
        if (day == null) {
            return null;
        }
        var last = day.atTime(endless.start().toLocalTime());
        if (last.isBefore(endless.start())) {
            errors = errors.with("until", "It ends before it begins.");
        }
        return last;
    }
}
