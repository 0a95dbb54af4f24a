package dev.stoa.site.geo;

import dev.stoa.site.SearchText;
import java.util.Map;

/**
 * Countries as people and sources write them. One country has one name here, whoever told of it: else a list by country, a
 * filter and a calendar would each show only a part.
 */
public final class Country {

    private static final String BRITAIN = "United Kingdom";

    /** By what is left of a name without capitals, dots and the article. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("us", "USA"),
            Map.entry("usa", "USA"),
            Map.entry("united states", "USA"),
            Map.entry("united states of america", "USA"),
            Map.entry("uk", BRITAIN),
            Map.entry("united kingdom", BRITAIN),
            Map.entry("great britain", BRITAIN),
            Map.entry("england", BRITAIN),
            Map.entry("scotland", BRITAIN),
            Map.entry("wales", BRITAIN),
            Map.entry("northern ireland", BRITAIN),
            Map.entry("czechia", "Czech Republic"),
            Map.entry("turkiye", "Turkey"),
            Map.entry("korea", "South Korea"),
            Map.entry("republic of korea", "South Korea"),
            Map.entry("china mainland", "China"),
            Map.entry("mainland china", "China"),
            Map.entry("netherlands", "Netherlands"));

    private Country() {}

    /** The name under which we list it; what is no other name of one that we know stays as it was written, null too. */
    public static String named(String written) {
        if (written == null) {
            return null;
        }
        var plain = SearchText.of(written).replace(".", "").strip().replaceFirst("^the ", "");
        return NAMES.getOrDefault(plain, written.strip());
    }
}
