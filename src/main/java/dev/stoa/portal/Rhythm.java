package dev.stoa.portal;

import dev.stoa.event.MeetupSeries;
import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** A recurrence rule in words, as far as words for it are short: "Every second Tuesday of the month at 18:30". */
final class Rhythm {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MeetupSeries series;
    private final RhythmTexts texts = Texts.of(RhythmTexts.class);
    private final Language language = Language.current();

    private Rhythm(MeetupSeries series) {
        this.series = series;
    }

    static String of(MeetupSeries series) {
        return new Rhythm(series).inWords();
    }

    private String inWords() {
        if (series.rule == null) {
            return language.day.format(series.startsLocal);
        }
        var time = CLOCK.format(series.startsLocal);
        return series.untilLocal == null
                ? texts.at(words(), time)
                : texts.atUntil(words(), time, language.day.format(series.untilLocal));
    }

    private String words() {
        var parts = new HashMap<String, String>();
        Arrays.stream(series.rule.split(";"))
                .map(part -> part.split("=", 2))
                .forEach(part -> parts.put(part[0], part[1]));
        var days = parts.getOrDefault("BYDAY", "");
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        boolean plain = parts.keySet().stream()
                .allMatch(part -> List.of("FREQ", "INTERVAL", "BYDAY", "WKST").contains(part));
        if (series.rule.startsWith("FREQ=YEARLY;BYMONTH=") && !parts.containsKey("BYDAY")) {
            return texts.yearly(1, dayOfYear());
        }
        int dayOfMonth = series.startsLocal.getDayOfMonth();
        if (series.rule.matches("FREQ=MONTHLY;BYMONTHDAY=\\d+")) {
            return texts.monthlyOnDay(dayOfMonth);
        }
        if (!plain) {
            return texts.ownRule(series.rule);
        }
        return switch (parts.get("FREQ")) {
            case "DAILY" -> texts.daily(interval);
            case "WEEKLY" -> {
                var named = days.isEmpty() ? name(series.startsLocal.getDayOfWeek()) : names(days);
                yield interval == 1 ? texts.weekly(named) : texts.weeks(interval, named);
            }
            case "MONTHLY" ->
                days.isEmpty()
                        ? interval == 1
                                ? texts.monthlyOnDay(dayOfMonth)
                                : texts.monthsOnDay(dayOfMonth, interval, nth(interval))
                        : interval == 1
                                ? texts.monthly(names(days))
                                : texts.monthsOn(names(days), interval, nth(interval));
            default -> texts.yearly(interval, dayOfYear());
        };
    }

    private String dayOfYear() {
        return DateTimeFormatter.ofPattern(texts.dayPattern(), language.locale).format(series.startsLocal);
    }

    private String nth(int interval) {
        return interval > 5 ? texts.ordinal(interval) : which(Integer.toString(interval));
    }

    /** As a rule of RFC 5545 counts the weekdays of a month. */
    private String which(String place) {
        return switch (place) {
            case "1" -> texts.first();
            case "2" -> texts.second();
            case "3" -> texts.third();
            case "4" -> texts.fourth();
            case "5" -> texts.fifth();
            case "-1" -> texts.last();
            case "-2" -> texts.lastButOne();
            default -> place + ".";
        };
    }

    /** "2TU" is "second Tuesday". */
    private String names(String days) {
        BinaryOperator<String> both = texts::both;
        return Arrays.stream(days.split(",")).map(this::dayOf).reduce(both).orElse("");
    }

    private String dayOf(String day) {
        var code = day.substring(day.length() - 2);
        var which = day.substring(0, day.length() - 2).replace("+", "");
        var name = Arrays.stream(DayOfWeek.values())
                .filter(one -> one.name().startsWith(code))
                .findFirst()
                .map(this::name)
                .orElse(code);
        return which.isEmpty() ? name : texts.nthDay(which(which), name);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.locale);
    }
}
