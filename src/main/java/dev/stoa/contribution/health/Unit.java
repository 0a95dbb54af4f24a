package dev.stoa.contribution.health;

import dev.stoa.site.Language;
import dev.stoa.site.Texts;

/** What a metric's value counts, and how people say it in the language of the page. */
public enum Unit {
    HOURS,
    DAYS,
    RATIO,
    PEOPLE,
    /** The fewest of something. */
    FACTOR,
    RELEASES,
    STARS;

    /** "25 min", "3 h", "6 d", "0.82", "4": rounded as far as it still says something. */
    public String say(double value) {
        return switch (this) {
            case HOURS -> duration(value);
            case DAYS -> duration(value * 24);
            case RATIO -> number("%.2f", value);
            case RELEASES -> value == Math.rint(value) ? whole(value) : number("%.1f", value);
            case PEOPLE, FACTOR, STARS -> whole(value);
        };
    }

    /** The second number in words: of releases it is days. */
    String spread(double value) {
        return this == RELEASES ? DAYS.say(value) : say(value);
    }

    /** A month without anything to count is a zero, not a gap. */
    boolean zero() {
        return this == PEOPLE || this == RELEASES;
    }

    private static String duration(double hours) {
        var texts = Texts.of(HealthTexts.class);
        if (hours < 1) {
            return texts.minutes(Math.round(hours * 60));
        }
        return hours < 24 ? texts.hours(Math.round(hours)) : texts.days(Math.round(hours / 24));
    }

    private static String whole(double value) {
        return number("%,d", Math.round(value));
    }

    private static String number(String format, Number value) {
        return String.format(Language.current().locale, format, value);
    }
}
