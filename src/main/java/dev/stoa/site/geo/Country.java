package dev.stoa.site.geo;

import dev.stoa.site.Language;
import dev.stoa.site.SearchText;
import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** ISO 3166 codes by the names under which we list countries, where CLDR has them too. */
    private static final Map<String, String> CODES = codes();

    private Country() {}

    /** As the language of the page calls it; what is no name of a country stays as it is. */
    @TemplateExtension
    public static String countryName(String name) {
        return in(Language.current(), name);
    }

    /** What it is called anywhere: by these words it is found. Null for null. */
    public static String inEachLanguage(String name) {
        return name == null
                ? null
                : Arrays.stream(Language.values())
                        .map(language -> in(language, name))
                        .collect(Collectors.joining(" "));
    }

    private static String in(Language language, String name) {
        var code = name == null || language == Language.ENGLISH ? null : CODES.get(name);
        return code == null ? name : Locale.of("", code).getDisplayCountry(language.locale);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<>(Map.of("USA", "US", "Czech Republic", "CZ", "Turkey", "TR"));
        for (var code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        return Map.copyOf(codes);
    }

    /** The name under which we list it; what is no other name of one that we know stays as it was written, null too. */
    public static String named(String written) {
        if (written == null) {
            return null;
        }
        var plain = SearchText.of(written).replace(".", "").strip().replaceFirst("^the ", "");
        return NAMES.getOrDefault(plain, written.strip());
    }
}
