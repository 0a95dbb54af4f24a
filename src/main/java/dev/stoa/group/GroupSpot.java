package dev.stoa.group;

import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.GeoPoint;
import java.util.List;

/** What a list, a map and open data say of a user group. */
public record GroupSpot(
        String slug,
        String name,
        String city,
        String country,
        Double latitude,
        Double longitude,
        boolean virtual,
        List<String> topics,
        List<String> languages,
        GroupStatus status) {

    /** Where it meets, or null. */
    public GeoPoint position() {
        return latitude == null ? null : new GeoPoint(latitude, longitude);
    }

    /** "Lund, Sweden", as far as it is known. */
    public String place() {
        var land = Country.countryName(country);
        return city == null ? land == null ? "" : land : land == null ? city : city + ", " + land;
    }
}
