package dev.stoa.people.desk;

import dev.stoa.people.desk.PeopleFilter.Show;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everybody who contributes, narrowed by the address. */
record PeoplePage(
        List<PersonLine> people,
        long total,
        List<Facet> shows,
        String q,
        String show,
        Paging paging,
        boolean filtered,
        boolean edits) {

    private static final int SIZE = 50;

    static PeoplePage of(PeopleQueries queries, PeopleFilter filter, String page, Reader reader) {
        var counts = queries.counts(filter.q(), reader);
        long total = filter.show() == null ? counts.all() : counts.shows().get(filter.show());
        var paging = Paging.of(filter.address(), page, total, SIZE);
        return new PeoplePage(
                queries.list(filter, reader, paging.offset(SIZE), SIZE),
                total,
                Arrays.stream(Show.values())
                        .map(show -> new Facet(
                                show.label,
                                counts.shows().get(show),
                                new PeopleFilter(filter.q(), show == filter.show() ? null : show)
                                        .address()
                                        .toString(),
                                show == filter.show()))
                        .toList(),
                filter.q(),
                filter.show() == null ? "" : filter.show().name().toLowerCase(Locale.ROOT),
                paging,
                !filter.address().query().isEmpty(),
                reader.edits());
    }
}
