package dev.stoa.portal;

import dev.stoa.group.GroupDirectory;
import dev.stoa.group.GroupDirectory.Hit;
import dev.stoa.group.GroupFilter;
import dev.stoa.group.Languages;
import dev.stoa.site.Errors;
import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.Gazetteer.Place;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.site.geo.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The directory of user groups: a list and a map of the same. One statement, and one more where somebody typed a place that
 * is no city we know.
 *
 * @param heading what is listed: "Near Lund, Sweden"
 * @param kept what else is chosen, for the form to send along
 * @param ambiguous what else the typed place could have been, or empty
 */
public record GroupsPage(
        String q,
        String near,
        Errors errors,
        String ambiguous,
        String heading,
        List<Hit> groups,
        long total,
        List<Facet> countries,
        List<Facet> topics,
        List<Facet> languages,
        List<Facet> regions,
        List<Option> kept,
        boolean narrowed,
        boolean oneCountry,
        MapPicture map,
        Paging paging,
        String json,
        String csv) {

    private static final int SIZE = 40;

    /** Topics beyond these are found by typing them. */
    private static final int MOST_TOPICS = 10;

    /** @param page as sent: anything, also null */
    static GroupsPage of(GroupsQuestion question, String page) {
        var texts = Texts.of(GroupsTexts.class);
        var filter = question.filter();
        var directory = GroupDirectory.of(filter);
        var address = filter.address();
        var paging = Paging.of(address, page, directory.hits().size(), SIZE);
        int from = paging.offset(SIZE);
        var heading = heading(filter);
        return new GroupsPage(
                filter.words(),
                filter.near(),
                question.wrong() == null ? Errors.NONE : Errors.NONE.with("near", question.wrong()),
                question.ambiguous(),
                heading,
                directory
                        .hits()
                        .subList(from, Math.min(from + SIZE, directory.hits().size())),
                directory.hits().size(),
                facets(filter, directory.countries(), "country", filter.country(), Country::countryName),
                topics(filter, directory),
                languages(filter, directory),
                regions(filter),
                kept(filter),
                filter.any(),
                !filter.country().isEmpty(),
                new GroupsMap(directory, texts.mapOf(heading)).picture(),
                paging,
                address.ending(".json").toString(),
                address.ending(".csv").toString());
    }

    private static String heading(GroupFilter filter) {
        var texts = Texts.of(GroupsTexts.class);
        if (filter.place() != null) {
            var place = filter.place();
            return texts.nearPlace(
                    new Place(place.name(), Country.countryName(place.country()), place.point()).inWords());
        }
        return !filter.country().isEmpty()
                ? Country.countryName(filter.country())
                : filter.region() == null ? texts.world() : label(filter.region());
    }

    private static List<Facet> facets(
            GroupFilter filter, Map<String, Long> counts, String name, String chosen, UnaryOperator<String> label) {
        return counts.entrySet().stream()
                .map(count -> new Facet(
                        label.apply(count.getKey()),
                        count.getValue(),
                        filter.address()
                                .with(name, count.getKey().equals(chosen) ? "" : count.getKey())
                                .toString(),
                        count.getKey().equals(chosen)))
                .toList();
    }

    private static List<Facet> topics(GroupFilter filter, GroupDirectory directory) {
        var topics = facets(filter, directory.topics(), "topic", filter.topic(), UnaryOperator.identity());
        return topics.size() < 2 && filter.topic().isEmpty()
                ? List.of()
                : topics.stream()
                        .sorted((a, b) -> a.current() != b.current()
                                ? Boolean.compare(b.current(), a.current())
                                : Long.compare(b.count(), a.count()))
                        .limit(MOST_TOPICS)
                        .toList();
    }

    /** Languages, and "online", which needs none. */
    private static List<Facet> languages(GroupFilter filter, GroupDirectory directory) {
        var facets =
                new ArrayList<>(facets(filter, directory.languages(), "language", filter.language(), Languages::name));
        facets.sort(Comparator.comparing(Facet::label));
        if (directory.online() > 0 || filter.online()) {
            facets.add(new Facet(
                    Texts.of(GroupsTexts.class).online(),
                    directory.online(),
                    filter.address()
                            .with("online", filter.online() ? "" : "yes")
                            .toString(),
                    filter.online()));
        }
        return facets;
    }

    /** Where the map can look; without a number, as the others have one for what the list would show. */
    private static List<Facet> regions(GroupFilter filter) {
        var here = filter.address().with("near", "").with("country", "");
        return Arrays.stream(Region.values())
                .map(region -> new Facet(
                        label(region),
                        0,
                        here.with("region", region == filter.region() ? "" : region.slug())
                                .toString(),
                        region == filter.region()))
                .toList();
    }

    static String label(Region region) {
        var texts = Texts.of(GroupsTexts.class);
        return switch (region) {
            case EUROPE -> texts.europe();
            case NORTH_AMERICA -> texts.northAmerica();
            case SOUTH_AMERICA -> texts.southAmerica();
            case AFRICA -> texts.africa();
            case ASIA -> texts.asia();
            case OCEANIA -> texts.oceania();
        };
    }

    private static List<Option> kept(GroupFilter filter) {
        return filter.address().query().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("q") && !entry.getKey().equals("near"))
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }
}
