package dev.stoa.portal;

import dev.stoa.group.GroupQueries;
import dev.stoa.site.Remembered;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.Gazetteer;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.sponsorship.PublicSponsorship;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All groups that visitors find and all conferences that we promised to support, where they are. Two statements,
 * once for all views of the map.
 *
 * @param some those at a place that we know, by country, city and name
 * @param nowhere how many more are online only, or at a place that we do not know
 */
record WorldSpots(List<WorldSpot> some, long nowhere) {

    /** A company with more has a longer history than this site; the latest are on the map. */
    private static final int MOST_CONFERENCES = 5_000;

    private static final Comparator<WorldSpot> BY_PLACE = Comparator.comparing(
                    (WorldSpot spot) -> Objects.toString(Country.countryName(spot.country()), ""))
            .thenComparing(spot -> Objects.toString(spot.city(), ""))
            .thenComparing(WorldSpot::name)
            .thenComparing(WorldSpot::href);

    static WorldSpots all(Remembered remembered) {
        return remembered.answer("spots on the map of the world", WorldSpots::read);
    }

    private static WorldSpots read() {
        var groups = GroupQueries.listed("");
        var conferences = PublicSponsorship.latest(MOST_CONFERENCES);
        var some = Stream.concat(
                        groups.stream()
                                .filter(group -> group.position() != null)
                                .map(WorldSpot::of),
                        conferences.stream().flatMap(one -> point(one).map(point -> WorldSpot.of(one, point)).stream()))
                .sorted(BY_PLACE)
                .toList();
        return new WorldSpots(some, groups.size() + conferences.size() - (long) some.size());
    }

    private static Optional<GeoPoint> point(PublicSponsorship one) {
        return one.city() == null
                ? Optional.empty()
                : Gazetteer.CITIES
                        .find(one.city(), one.country())
                        .map(found -> found.place().point());
    }

    List<WorldSpot> of(WorldQuestion question) {
        return some.stream().filter(question::fits).toList();
    }
}
