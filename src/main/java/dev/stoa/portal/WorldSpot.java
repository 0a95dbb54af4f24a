package dev.stoa.portal;

import dev.stoa.group.GroupSpot;
import dev.stoa.site.DateSpan;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.sponsorship.PublicSponsorship;
import java.time.LocalDate;

/**
 * A user group or a conference that we support, where it is on Earth.
 *
 * @param startsOn first day of a conference, where it takes place; null for a group
 * @param sample invented, to show what this site does; of groups that is not told
 */
record WorldSpot(
        boolean conference,
        String name,
        String href,
        String city,
        String country,
        GeoPoint point,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean sample) {

    static WorldSpot of(GroupSpot group) {
        return new WorldSpot(
                false,
                group.name(),
                "/groups/" + group.slug(),
                group.city(),
                group.country(),
                group.position(),
                null,
                null,
                false);
    }

    static WorldSpot of(PublicSponsorship sponsorship, GeoPoint point) {
        return new WorldSpot(
                true,
                sponsorship.title(),
                "/events/" + sponsorship.edition(),
                sponsorship.city(),
                sponsorship.country(),
                point,
                sponsorship.startsOn(),
                sponsorship.endsOn(),
                sponsorship.sample());
    }

    /** "Lund, Sweden", as far as it is known, as the language of the page calls the country. */
    public String place() {
        var land = Country.countryName(country);
        return city == null ? land == null ? "" : land : land == null ? city : city + ", " + land;
    }

    /** "13 to 19 July 2026"; empty for a group. */
    public String when() {
        return startsOn == null ? "" : new DateSpan(startsOn, endsOn).toString();
    }
}
