package dev.stoa.group.hosting;

import dev.stoa.site.NotPossible;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When a house is open, in its own wall time: one span a day of the week. One that ends at or before its beginning goes on past
 * midnight. Written as lines: {@code Mon-Fri 08:00-22:00}, {@code Sat 10:00-01:00}; days that are not named are closed.
 */
public record OpeningHours(Map<DayOfWeek, Span> days) {

    record Span(LocalTime opens, LocalTime closes) {

        private LocalDateTime from(LocalDateTime day) {
            return day.with(opens);
        }

        private LocalDateTime until(LocalDateTime day) {
            return closes.isAfter(opens) ? day.with(closes) : day.plusDays(1).with(closes);
        }
    }

    private static final Pattern LINE =
            Pattern.compile("(\\p{L}{3})(?:\\s*[-–]\\s*(\\p{L}{3}))?\\s+(\\d\\d:\\d\\d)\\s*[-–]\\s*(\\d\\d:\\d\\d)");

    public OpeningHours {
        days = Map.copyOf(days);
    }

    /** @throws NotPossible on the field "opening", with how to write it */
    public static OpeningHours parse(String typed) {
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> take(line, days));
        if (days.isEmpty()) {
            throw wrong("");
        }
        return new OpeningHours(days);
    }

    private static void take(String line, Map<DayOfWeek, Span> days) {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw wrong(line);
        }
        var first = day(match.group(1), line);
        var last = match.group(2) == null ? first : day(match.group(2), line);
        var span = new Span(time(match.group(3), line), time(match.group(4), line));
        for (var day = first; ; day = day.plus(1)) {
            if (days.putIfAbsent(day, span) != null) {
                throw new NotPossible("opening", name(day) + " is named twice: write one span a day.");
            }
            if (day == last) {
                return;
            }
        }
    }

    private static DayOfWeek day(String word, String line) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> wrong(line));
    }

    private static LocalTime time(String text, String line) {
        var hour = Integer.parseInt(text.substring(0, 2));
        var minute = Integer.parseInt(text.substring(3));
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
            throw wrong(line);
        }
        return LocalTime.of(hour % 24, minute);
    }

    private static NotPossible wrong(String line) {
        return new NotPossible(
                "opening",
                (line.isEmpty() ? "Say when it is open. " : "We do not understand “" + line + "”. ")
                        + "Write a line like Mon-Fri 08:00-22:00, and one more for each other span of days.");
    }

    /** Whether it is open all the time from the one moment to the other, both in its own wall time. */
    public boolean cover(LocalDateTime starts, LocalDateTime ends) {
        return covers(starts, starts, ends) || covers(starts.minusDays(1), starts, ends);
    }

    private boolean covers(LocalDateTime day, LocalDateTime starts, LocalDateTime ends) {
        var span = days.get(day.getDayOfWeek());
        return span != null && !starts.isBefore(span.from(day)) && !ends.isAfter(span.until(day));
    }

    /** "from 08:00 to 22:00 on a Tuesday", or "not on a Sunday". */
    public String on(DayOfWeek day) {
        var span = days.get(day);
        return span == null
                ? "not on a " + name(day)
                : "from %s to %s on a %s".formatted(span.opens(), span.closes(), name(day));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
