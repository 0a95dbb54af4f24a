package dev.stoa.event.conference;

import dev.stoa.event.Edition;
import dev.stoa.event.EventSearch;
import dev.stoa.event.EventState;
import dev.stoa.site.DateSpan;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.util.List;

/** The desk's list of editions, the latest changed first. Two statements. */
public record ConferencesPage(
        String q, String state, List<Row> rows, long total, List<Facet> states, Paging paging, boolean mayEdit) {

    private static final String PATH = "/admin/conferences";
    private static final int SIZE = 50;

    public record Row(
            long id, String slug, String name, String conference, String days, String place, EventState state) {}

    static ConferencesPage of(String q, String state, String page, boolean mayEdit) {
        var search = new EventSearch("Edition", q, state);
        var states = search.states(PATH);
        long total = search.total(states);
        var paging = Paging.of(search.address(PATH), page, total, SIZE);
        var rows = Edition.<Edition>find(
                        "from Edition e join fetch e.conference where " + search.where()
                                + " order by e.changedAt desc, e.startsOn desc, e.id desc",
                        search.parameters())
                .range(paging.offset(SIZE), paging.offset(SIZE) + SIZE - 1)
                .list();
        return new ConferencesPage(
                search.words(),
                search.state(),
                rows.stream().map(ConferencesPage::row).toList(),
                total,
                states,
                paging,
                mayEdit);
    }

    private static Row row(Edition edition) {
        return new Row(
                edition.id,
                edition.slug,
                edition.name,
                edition.conference.name,
                new DateSpan(edition.startsOn, edition.endsOn).toString(),
                edition.city == null
                        ? "Online"
                        : edition.city + (edition.country == null ? "" : ", " + edition.country),
                edition.state);
    }

    public boolean filtered() {
        return !q.isEmpty() || !state.isEmpty();
    }
}
