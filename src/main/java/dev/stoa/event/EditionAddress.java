package dev.stoa.event;

import dev.stoa.site.Slug;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The last part of the address of a new {@link Edition}. */
public final class EditionAddress {

    private EditionAddress() {}

    /**
     * pycon-sweden-2026; where that is taken the city is added, then a number.
     *
     * @param conference its slug
     */
    public static String free(String conference, EditionFacts facts) {
        var year = conference + "-" + facts.startsOn().getYear();
        var city = facts.city() == null ? "online" : Slug.of(facts.city());
        var place = city.isEmpty() ? year + "-there" : year + "-" + city;
        return Stream.concat(Stream.of(year, place), IntStream.range(2, 1000).mapToObj(number -> place + "-" + number))
                .filter(slug -> !MeetupSeries.isTaken(slug))
                .findFirst()
                .orElseThrow();
    }
}
