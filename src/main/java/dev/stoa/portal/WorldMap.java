package dev.stoa.portal;

import dev.stoa.site.Texts;
import dev.stoa.site.geo.Box;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.site.geo.MapPicture.Pin;
import dev.stoa.site.geo.MapPicture.Shape;
import dev.stoa.site.geo.MapView;
import dev.stoa.site.geo.Region;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One map of groups and conferences, told apart by the shape of their marks; several at one place lead nearer. */
record WorldMap(WorldQuestion question, List<WorldSpot> spots) {

    private static final double AROUND = 5;

    MapPicture picture() {
        var byHref = spots.stream().collect(Collectors.toMap(WorldSpot::href, Function.identity()));
        var texts = Texts.of(WorldTexts.class);
        return MapPicture.of(
                texts.label(),
                view(),
                null,
                spots.stream()
                        .map(spot -> new Pin(
                                spot.point(),
                                words(spot),
                                spot.href(),
                                spot.conference() ? Shape.DIAMOND : Shape.CIRCLE))
                        .toList(),
                texts.several(),
                together -> closer(together, byHref));
    }

    private static String words(WorldSpot spot) {
        return spot.name() + ", " + spot.place() + (spot.conference() ? ", " + spot.when() : "");
    }

    private MapView view() {
        if (!question.country().isEmpty() && !spots.isEmpty()) {
            return MapView.of(Box.around(spots.stream().map(WorldSpot::point).toList(), AROUND));
        }
        return question.region() == null
                ? MapView.WORLD
                : MapView.of(question.region().box());
    }

    /** Their country, or their part of the world; where we are as near as that, the list below. */
    private String closer(List<Pin> together, Map<String, WorldSpot> byHref) {
        if (!question.country().isEmpty()) {
            return "#listed";
        }
        var countries = together.stream()
                .map(pin -> String.valueOf(byHref.get(pin.href()).country()))
                .distinct()
                .toList();
        if (countries.size() == 1 && !countries.getFirst().equals("null")) {
            return question.address().with("country", countries.getFirst()).toString();
        }
        return question.region() != null
                ? "#listed"
                : Region.of(GeoPoint.middle(together.stream().map(Pin::point).toList()))
                        .map(region ->
                                question.address().with("region", region.slug()).toString())
                        .orElse("#listed");
    }
}
