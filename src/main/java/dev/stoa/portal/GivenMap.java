package dev.stoa.portal;

import dev.stoa.site.Texts;
import dev.stoa.site.geo.Box;
import dev.stoa.site.geo.Gazetteer;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.site.geo.MapPicture.Pin;
import dev.stoa.site.geo.MapView;
import dev.stoa.sponsorship.giving.Gift;
import dev.stoa.sponsorship.giving.GiftFilter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The map of where something was given: one pin for each conference and group, however often it got something. */
final class GivenMap {

    private static final double AROUND = 5;

    private GivenMap() {}

    /** Null where none of it is at a place that we know. */
    static MapPicture of(List<Gift> gifts, GiftFilter filter) {
        var pins = new TreeMap<String, Pin>();
        var countries = new TreeMap<String, String>();
        for (var gift : gifts) {
            place(gift).ifPresent(point -> {
                pins.putIfAbsent(gift.path(), new Pin(point, gift.to() + ", " + gift.place(), gift.path()));
                countries.put(gift.path(), gift.country() == null ? "" : gift.country());
            });
        }
        if (pins.isEmpty()) {
            return null;
        }
        var all = List.copyOf(pins.values());
        var texts = Texts.of(TransparencyTexts.class);
        return MapPicture.of(
                texts.map(),
                filter.country().isEmpty()
                        ? MapView.WORLD
                        : MapView.of(Box.around(all.stream().map(Pin::point).toList(), AROUND)),
                null,
                all,
                texts.onMap(),
                together -> closer(together, countries, filter));
    }

    private static Optional<GeoPoint> place(Gift gift) {
        return gift.point() != null
                ? Optional.of(gift.point())
                : Optional.ofNullable(gift.city())
                        .flatMap(city -> Gazetteer.CITIES.find(city, gift.country()))
                        .map(found -> found.place().point());
    }

    /** Several pins of one country lead to that country; others to the list. */
    private static String closer(List<Pin> together, TreeMap<String, String> countries, GiftFilter filter) {
        var all = together.stream()
                .map(pin -> countries.get(pin.href()))
                .distinct()
                .toList();
        return filter.country().isEmpty() && all.size() == 1 && !all.getFirst().isEmpty()
                ? filter.address().with("country", all.getFirst()).toString()
                : "#listed";
    }
}
