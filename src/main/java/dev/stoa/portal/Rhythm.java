package dev.stoa.portal;

import dev.stoa.event.MeetupSeries;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A recurrence rule in words, as far as words for it are short: "Every second Tuesday of the month at 18:30". */
final class Rhythm {

    private static final Map<String, String> WHICH = Map.of(
            "1", "first", "2", "second", "3", "third", "4", "fourth", "5", "fifth", "-1", "last", "-2", "last but one");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Rhythm() {}

    static String of(MeetupSeries series) {
        if (series.rule == null) {
            return DAY.format(series.startsLocal);
        }
        var end = series.untilLocal == null ? "" : ", until " + DAY.format(series.untilLocal);
        return words(series) + " at " + CLOCK.format(series.startsLocal) + end;
    }

    private static String words(MeetupSeries series) {
        var parts = new HashMap<String, String>();
        Arrays.stream(series.rule.split(";"))
                .map(part -> part.split("=", 2))
                .forEach(part -> parts.put(part[0], part[1]));
        var days = parts.getOrDefault("BYDAY", "");
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        boolean plain = parts.keySet().stream()
                .allMatch(part -> List.of("FREQ", "INTERVAL", "BYDAY", "WKST").contains(part));
        var own = series.startsLocal.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (series.rule.startsWith("FREQ=YEARLY;BYMONTH=") && !parts.containsKey("BYDAY")) {
            return "Every year on "
                    + DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(series.startsLocal);
        }
        if (series.rule.matches("FREQ=MONTHLY;BYMONTHDAY=\\d+")) {
            return "On day " + series.startsLocal.getDayOfMonth() + " of every month";
        }
        if (!plain) {
            return "By a rule of its own (" + series.rule + ")";
        }
        return switch (parts.get("FREQ")) {
            case "DAILY" -> interval == 1 ? "Every day" : "Every " + interval + " days";
            case "WEEKLY" ->
                (interval == 1 ? "Every " : "Every " + interval + " weeks on ")
                        + (days.isEmpty() ? own : names(days, ""));
            case "MONTHLY" ->
                days.isEmpty()
                        ? "On day " + series.startsLocal.getDayOfMonth() + " of " + months(interval)
                        : "Every " + names(days, " ") + " of " + (interval == 1 ? "the month" : months(interval));
            default ->
                "Every " + (interval == 1 ? "year" : interval + " years") + " on "
                        + DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(series.startsLocal);
        };
    }

    private static String months(int interval) {
        return interval == 1 ? "every month" : "every " + WHICH.getOrDefault("" + interval, interval + "th") + " month";
    }

    /** "2TU" is "second Tuesday". */
    private static String names(String days, String gap) {
        return Arrays.stream(days.split(","))
                .map(day -> {
                    var code = day.substring(day.length() - 2);
                    var which = day.substring(0, day.length() - 2).replace("+", "");
                    var name = Arrays.stream(DayOfWeek.values())
                            .filter(one -> one.name().startsWith(code))
                            .findFirst()
                            .map(one -> one.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                            .orElse(code);
                    return which.isEmpty() ? name : WHICH.getOrDefault(which, which + ".") + gap + name;
                })
                .collect(Collectors.joining(" and "));
    }
}
