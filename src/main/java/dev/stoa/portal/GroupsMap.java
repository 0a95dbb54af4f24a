package dev.stoa.portal;

import dev.stoa.group.GroupDirectory;
import dev.stoa.group.GroupDirectory.Hit;
import dev.stoa.group.GroupFilter;
import dev.stoa.group.GroupSpot;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Box;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.site.geo.MapPicture.Pin;
import dev.stoa.site.geo.MapView;
import dev.stoa.site.geo.Region;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The map of what a directory lists. What is chosen says how near it looks: a place, a country, a region, the world; the
 * links of its clusters choose the next nearer one.
 */
record GroupsMap(GroupDirectory directory, String label) {

    /** A map around a place shows it with this many of the groups next to it. */
    private static final int NEAREST = 8;

    private static final double CITY = 1.5;
    private static final double COUNTRY = 5;

    MapPicture picture() {
        var bySlug = directory.hits().stream()
                .map(Hit::group)
                .filter(group -> group.position() != null)
                .collect(Collectors.toMap(GroupsMap::href, Function.identity(), (a, b) -> a, java.util.TreeMap::new));
        var pins = directory.hits().stream()
                .map(Hit::group)
                .filter(group -> group.position() != null)
                .map(group -> new Pin(group.position(), group.name() + ", " + group.place(), href(group)))
                .toList();
        var place = directory.filter().place();
        return MapPicture.of(
                label,
                view(),
                place == null ? null : place.point(),
                pins,
                Texts.of(GroupsTexts.class).several(),
                together -> closer(together, bySlug));
    }

    private static String href(GroupSpot group) {
        return "/groups/" + group.slug();
    }

    MapView view() {
        var filter = directory.filter();
        if (filter.place() != null) {
            var nearest = directory.hits().stream()
                    .map(hit -> hit.group().position())
                    .filter(Objects::nonNull)
                    .limit(NEAREST);
            return MapView.of(Box.around(
                    Stream.concat(Stream.of(filter.place().point()), nearest).toList(), CITY));
        }
        if (!filter.country().isEmpty()
                && directory.hits().stream().anyMatch(hit -> hit.group().position() != null)) {
            return MapView.of(Box.around(
                    directory.hits().stream()
                            .map(hit -> hit.group().position())
                            .filter(Objects::nonNull)
                            .toList(),
                    COUNTRY));
        }
        return filter.region() == null
                ? MapView.WORLD
                : MapView.of(filter.region().box());
    }

    private String closer(List<Pin> pins, Map<String, GroupSpot> bySlug) {
        var filter = directory.filter();
        var middle = GeoPoint.middle(pins.stream().map(Pin::point).toList());
        var countries = pins.stream()
                .map(pin -> bySlug.get(pin.href()).country())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (isAsNearAsCanBe(filter, middle)) {
            return "#listed";
        }
        if (filter.country().isEmpty() && filter.near().isEmpty() && countries.size() == 1) {
            return filter.address().with("country", countries.getFirst()).toString();
        }
        var region = Region.of(middle);
        if (filter.region() == null
                && filter.country().isEmpty()
                && filter.near().isEmpty()
                && region.isPresent()) {
            return filter.address().with("region", region.get().slug()).toString();
        }
        return filter.address().with("near", middle.toString()).toString();
    }

    /** A few kilometres from where we look already. */
    private static boolean isAsNearAsCanBe(GroupFilter filter, GeoPoint middle) {
        return filter.place() != null && filter.place().point().kilometresTo(middle) < 5;
    }
}
