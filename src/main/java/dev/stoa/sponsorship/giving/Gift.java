package dev.stoa.sponsorship.giving;

import dev.stoa.site.Money;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.sponsorship.money.Conversion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that a visitor may learn about one thing that was given: an allow-list.
 *
 * @param key names it for ever, and says nothing
 * @param kind {@link #CONFERENCE}, or the kind of support of a group as {@link dev.stoa.group.SupportKind} has it
 * @param to the name of the conference or the group
 * @param path of its page
 * @param on the first day of the conference, or the day on which it was given
 * @param country null where it was given to something that is online only
 * @param point where a group meets, or null
 * @param money null where none went, and where the sum is not told
 * @param euro the same in euro at the rate of its day; null where there is no sum, or no rate
 * @param what the tier, or a few words; may be empty
 * @param why in our own words, for a conference; else empty
 * @param changedAt when visitors could read something new of it last
 */
public record Gift(
        String key,
        String kind,
        String to,
        String path,
        LocalDate on,
        String city,
        String country,
        GeoPoint point,
        Money money,
        Conversion euro,
        String what,
        String why,
        boolean sample,
        Instant changedAt) {

    public static final String CONFERENCE = "conference";

    static String key(String source) {
        return UUID.nameUUIDFromBytes(("stoa:gift:" + source).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public int year() {
        return on.getYear();
    }

    /** As the language of the page calls the country. */
    public String place() {
        var land = Country.countryName(country);
        return city == null ? (land == null ? "online" : land) : city + (land == null ? "" : ", " + land);
    }

    /** "Conference", "Hosted meetup": for feeds, which are English. */
    public String kindLabel() {
        var words = kind.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
