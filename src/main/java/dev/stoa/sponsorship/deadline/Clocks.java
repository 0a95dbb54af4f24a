package dev.stoa.sponsorship.deadline;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Whose clocks a deadline goes by. */
public enum Clocks {
    /** Where the event takes place; UTC where that place has no known zone. */
    ORGANISER("the organiser's zone"),
    /** UTC-12: it is in time as long as it is still that day somewhere. */
    ANYWHERE_ON_EARTH("Anywhere on Earth (UTC−12)");

    private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    private final String words;

    Clocks(String words) {
        this.words = words;
    }

    /** @param organiser an IANA zone, or null */
    ZoneId zone(String organiser) {
        if (this == ANYWHERE_ON_EARTH) {
            return LAST_ON_EARTH;
        }
        return organiser == null ? ZoneOffset.UTC : ZoneId.of(organiser);
    }

    @Override
    public String toString() {
        return words;
    }
}
