package dev.stoa.portal;

import dev.stoa.event.EventFilter;
import dev.stoa.event.EventFilter.Part;
import dev.stoa.event.EventLine;
import dev.stoa.event.EventQueries.Spread;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * By what events can be narrowed, each with how many that would leave: what is chosen of a kind does not narrow its own kind.
 * The most frequent come first.
 *
 * @param online at most one: what can be joined from anywhere
 * @param ours at most one: where some of our people are
 */
record EventFacets(
        List<Facet> topics,
        List<Facet> countries,
        List<Facet> cities,
        List<Facet> groups,
        List<Facet> online,
        List<Facet> ours) {

    /** Events that are alike in all that facets know. */
    private record Alike(
            List<String> topics,
            String country,
            String city,
            String groupSlug,
            String groupName,
            boolean online,
            boolean withUs,
            long events) {

        boolean fits(EventFilter filter) {
            return (filter.topic().isEmpty() || topics == null || topics.contains(filter.topic()))
                    && (filter.city().isEmpty() || filter.city().equals(city))
                    && (filter.country().isEmpty() || filter.country().equals(country))
                    && (filter.group().isEmpty() || filter.group().equals(groupSlug))
                    && (!filter.online() || online)
                    && (!filter.ours() || withUs);
        }
    }

    static EventFacets of(List<EventLine> events, EventFilter filter, Address address) {
        return count(
                events.stream()
                        .map(event -> new Alike(
                                event.topics(),
                                event.country(),
                                event.city(),
                                event.groupSlug(),
                                event.groupName(),
                                event.online(),
                                event.withUs(),
                                1))
                        .toList(),
                filter,
                address);
    }

    /** From sums, which the database has narrowed by topic already; without topics of their own. */
    static EventFacets ofSpread(List<Spread> spread, EventFilter filter, Address address) {
        return count(
                spread.stream()
                        .map(sum -> new Alike(
                                null,
                                sum.country(),
                                sum.city(),
                                sum.groupSlug(),
                                sum.groupName(),
                                sum.online(),
                                sum.withUs(),
                                sum.events()))
                        .toList(),
                filter,
                address);
    }

    private static EventFacets count(List<Alike> all, EventFilter filter, Address address) {
        var texts = Texts.of(EventsTexts.class);
        var countries = new HashMap<String, String>();
        all.stream()
                .filter(one -> one.country != null)
                .forEach(one -> countries.computeIfAbsent(one.country, Country::countryName));
        var names = new HashMap<String, String>();
        all.stream().filter(one -> one.groupSlug != null).forEach(one -> names.put(one.groupSlug, one.groupName));
        return new EventFacets(
                facets(
                        all,
                        filter,
                        Part.TOPIC,
                        one -> one.topics == null ? Stream.of() : one.topics.stream(),
                        address,
                        Map.of()),
                facets(all, filter, Part.COUNTRY, one -> Stream.ofNullable(one.country), address, countries),
                facets(all, filter, Part.CITY, one -> Stream.ofNullable(one.city), address, Map.of()),
                facets(all, filter, Part.GROUP, one -> Stream.ofNullable(one.groupSlug), address, names),
                facets(
                        all,
                        filter,
                        Part.ONLINE,
                        one -> one.online ? Stream.of("yes") : Stream.of(),
                        address,
                        Map.of("yes", texts.online())),
                facets(
                        all,
                        filter,
                        Part.OURS,
                        one -> one.withUs ? Stream.of("yes") : Stream.of(),
                        address,
                        Map.of("yes", texts.withOurPeopleFacet())));
    }

    private static List<Facet> facets(
            List<Alike> all,
            EventFilter filter,
            Part part,
            Function<Alike, Stream<String>> values,
            Address address,
            Map<String, String> names) {
        var counts = new LinkedHashMap<String, Long>();
        var others = filter.without(part);
        all.stream()
                .filter(one -> one.fits(others))
                .forEach(one -> values.apply(one).forEach(value -> counts.merge(value, one.events, Long::sum)));
        var chosen = filter.value(part);
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(count -> facet(count, names, part, chosen, address))
                .toList();
    }

    private static Facet facet(
            Map.Entry<String, Long> count, Map<String, String> names, Part part, String chosen, Address address) {
        boolean current = count.getKey().equals(chosen);
        return new Facet(
                names.getOrDefault(count.getKey(), count.getKey()),
                count.getValue(),
                address.with(part.parameter(), current ? null : count.getKey()).toString(),
                current);
    }
}
