package dev.stoa.portal;

import dev.stoa.site.Facet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facets of places and groups, of each kind the first {@value #FIRST}.
 *
 * @param open something of it is chosen
 */
public record EventNarrowing(
        List<Facet> countries,
        List<Facet> cities,
        List<Facet> groups,
        List<Facet> online,
        List<Facet> ours,
        boolean open) {

    private static final int FIRST = 24;

    static EventNarrowing of(EventFacets facets) {
        return new EventNarrowing(
                first(facets.countries()),
                first(facets.cities()),
                first(facets.groups()),
                facets.online(),
                facets.ours(),
                Stream.of(facets.countries(), facets.cities(), facets.groups(), facets.online())
                        .flatMap(List::stream)
                        .anyMatch(Facet::current));
    }

    public boolean any() {
        return !(countries.isEmpty() && cities.isEmpty() && groups.isEmpty() && online.isEmpty());
    }

    /** What is chosen is always shown. */
    private static List<Facet> first(List<Facet> all) {
        return Stream.concat(all.stream().limit(FIRST), all.stream().skip(FIRST).filter(Facet::current))
                .toList();
    }
}
