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

    public record Row(
            long id, String slug, String name, String conference, String days, String place, EventState state) {}

    static ConferencesPage of(String q, String state, String page, boolean mayEdit) {
        var list = new EventSearch<>("/admin/conferences", Edition.class, "e.conference", "e.startsOn desc, e.id desc");
        var found = list.find(q, state, page);
        return new ConferencesPage(
                found.words(),
                found.state(),
                found.rows().stream().map(ConferencesPage::row).toList(),
                found.total(),
                found.states(),
                found.paging(),
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
