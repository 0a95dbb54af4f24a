package dev.stoa.portal;

import dev.stoa.group.GroupLine;
import dev.stoa.group.GroupQueries;
import dev.stoa.group.GroupQueries.CountryCount;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import java.util.List;

/** User groups by name. Three statements. */
public record GroupsPage(
        String q, String country, List<GroupLine> groups, long total, List<Facet> countries, Paging paging) {

    private static final int SIZE = 120;

    /** The parameters are as sent: anything, also null. */
    static GroupsPage of(String q, String country, String page) {
        var search = new GroupQueries(SearchText.typed(q), SearchText.typed(country));
        var address = Address.of("/groups").with("q", search.words()).with("country", search.country());
        long total = search.count();
        var paging = Paging.of(address, page, total, SIZE);
        return new GroupsPage(
                search.words(),
                search.country(),
                search.groups(paging.offset(SIZE), SIZE),
                total,
                search.countries().stream()
                        .map(count -> facet(address, count, search.country()))
                        .toList(),
                paging);
    }

    private static Facet facet(Address address, CountryCount count, String chosen) {
        boolean current = count.country().equals(chosen);
        return new Facet(
                count.country(),
                count.groups(),
                address.with("country", current ? null : count.country()).toString(),
                current);
    }

    /** Something narrows the list. */
    public boolean narrowed() {
        return !q.isEmpty() || !country.isEmpty();
    }
}
