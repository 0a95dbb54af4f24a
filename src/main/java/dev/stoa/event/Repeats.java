package dev.stoa.event;

import dev.stoa.site.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ways in which a form offers to repeat a meetup; each but the last makes a rule from the first date. */
public enum Repeats {
    ONCE("Not at all: one meetup"),
    WEEKLY("Every week on that weekday"),
    FORTNIGHTLY("Every second week on that weekday"),
    MONTHLY_BY_WEEKDAY("Every month on that weekday, like the second Tuesday"),
    MONTHLY_LAST("Every month on the last such weekday"),
    MONTHLY_BY_DAY("Every month on that day of the month"),
    YEARLY("Every year on that day"),
    RULE("By the rule below");

    private final String label;

    Repeats(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(one -> new Option(one.id(), one.label))
                .toList();
    }

    /** What was chosen; the default where nothing or nonsense was. */
    static Repeats of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(ONCE);
    }

    /** The way that makes this rule from that date; {@link #RULE} where none does. */
    static Repeats of(String rule, LocalDate first) {
        if (rule == null) {
            return ONCE;
        }
        return Arrays.stream(values())
                .filter(one -> one != ONCE && one != RULE && rule.equals(one.rule(first, "")))
                .findFirst()
                .orElse(RULE);
    }

    /** What a rule takes from the first date, said by itself: not all programs leave out what a month or a year does not have. */
    private static String explicit(String rule, LocalDate first) {
        if (rule.contains(";BY")) {
            return rule;
        }
        return rule.startsWith("FREQ=MONTHLY")
                ? rule + ";BYMONTHDAY=" + first.getDayOfMonth()
                : rule.startsWith("FREQ=YEARLY")
                        ? rule + ";BYMONTH=" + first.getMonthValue() + ";BYMONTHDAY=" + first.getDayOfMonth()
                        : rule;
    }

    /**
     * The rule, or null for a single meetup.
     *
     * @param typed the rule as typed, for {@link #RULE}
     * @throws Recurrence.NoRule where there is none
     */
    String rule(LocalDate first, String typed) {
        var day = first.getDayOfWeek().name().substring(0, 2);
        int week = (first.getDayOfMonth() - 1) / 7 + 1;
        return switch (this) {
            case ONCE -> null;
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + day;
            case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + day;
            case MONTHLY_BY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + week + day;
            case MONTHLY_LAST -> "FREQ=MONTHLY;BYDAY=-1" + day;
            case MONTHLY_BY_DAY -> "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth();
            case YEARLY -> "FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYMONTHDAY=" + first.getDayOfMonth();
            case RULE -> explicit(Recurrence.checked(typed), first);
        };
    }
}
