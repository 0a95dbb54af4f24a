package dev.stoa.portal;

import dev.stoa.group.GroupFilter;
import dev.stoa.group.GroupQueries;
import dev.stoa.site.SearchText;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.Gazetteer;
import dev.stoa.site.geo.Gazetteer.Found;
import dev.stoa.site.geo.Gazetteer.Place;
import dev.stoa.site.geo.Region;
import java.util.List;
import java.util.Optional;

/**
 * Which groups an address asks for. A place that was typed is looked for among the cities that every Stoa knows, then, with
 * one statement, among those in which groups meet.
 *
 * @param wrong why the place was not understood, or null
 * @param others places of the same name
 */
record GroupsQuestion(GroupFilter filter, String wrong, List<Place> others) {

    static GroupsQuestion of(
            String words, String country, String topic, String language, boolean online, Region region, String near) {
        var typed = SearchText.typed(near);
        var found = typed.isEmpty() ? Optional.<Found>empty() : find(typed);
        return new GroupsQuestion(
                new GroupFilter(
                        SearchText.typed(words),
                        Country.named(SearchText.typed(country)),
                        SearchText.typed(topic),
                        SearchText.typed(language),
                        online,
                        region,
                        typed,
                        found.map(Found::place).orElse(null)),
                typed.isEmpty() || found.isPresent() ? null : unknown(typed),
                found.map(Found::others).orElse(List.of()));
    }

    private static Optional<Found> find(String typed) {
        return Gazetteer.CITIES
                .find(typed)
                .or(() -> Gazetteer.CITIES.with(GroupQueries.cities()).find(typed));
    }

    private static String unknown(String typed) {
        return Texts.of(GroupsTexts.class).unknownPlace(typed);
    }

    /** "Cambridge, United States" where Cambridge in England was taken; empty where the name is clear. */
    String ambiguous() {
        return others.stream()
                .map(Place::inWords)
                .reduce(Texts.of(GroupsTexts.class)::or)
                .orElse("");
    }
}
