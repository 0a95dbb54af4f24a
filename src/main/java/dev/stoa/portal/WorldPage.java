package dev.stoa.portal;

import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.site.geo.Region;
import java.util.Arrays;
import java.util.List;

/**
 * Where we are out in the world: a map of groups and conferences, and the same as a list. Two statements.
 *
 * @param heading what is listed: "Sweden"
 * @param nowhere how many are on no map
 */
record WorldPage(
        String heading,
        MapPicture map,
        List<WorldSpot> spots,
        long groups,
        long conferences,
        long nowhere,
        List<Facet> regions,
        boolean narrowed,
        boolean sample,
        Paging paging,
        String json,
        String csv) {

    private static final int SIZE = 60;

    /** @param page as sent: anything, also null */
    static WorldPage of(WorldSpots all, WorldQuestion question, String page) {
        var spots = all.of(question);
        var paging = Paging.of(question.address(), page, spots.size(), SIZE);
        int from = paging.offset(SIZE);
        return new WorldPage(
                heading(question),
                new WorldMap(question, spots).picture(),
                spots.subList(from, Math.min(from + SIZE, spots.size())),
                spots.stream().filter(spot -> !spot.conference()).count(),
                spots.stream().filter(WorldSpot::conference).count(),
                question.narrows() ? 0 : all.nowhere(),
                regions(question),
                question.narrows(),
                spots.stream().anyMatch(WorldSpot::sample),
                paging,
                question.address().ending(".json").toString(),
                question.address().ending(".csv").toString());
    }

    private static String heading(WorldQuestion question) {
        return !question.country().isEmpty()
                ? Country.countryName(question.country())
                : question.region() == null ? Texts.of(GroupsTexts.class).world() : GroupsPage.label(question.region());
    }

    private static List<Facet> regions(WorldQuestion question) {
        return Arrays.stream(Region.values())
                .map(region -> new Facet(
                        GroupsPage.label(region),
                        0,
                        new WorldQuestion(region == question.region() ? null : region, "")
                                .address()
                                .toString(),
                        region == question.region()))
                .toList();
    }
}
