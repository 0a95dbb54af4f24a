package dev.stoa.contribution.health;

import java.util.Locale;

/** What a metric's value counts, and how people say it. */
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
            case RATIO -> String.format(Locale.ROOT, "%.2f", value);
            case RELEASES -> value == Math.rint(value) ? whole(value) : String.format(Locale.ROOT, "%.1f", value);
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
        if (hours < 1) {
            return Math.round(hours * 60) + " min";
        }
        return hours < 24 ? Math.round(hours) + " h" : String.format(Locale.ROOT, "%,d d", Math.round(hours / 24));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
}
