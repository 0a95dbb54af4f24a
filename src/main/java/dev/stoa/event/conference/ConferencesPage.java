package dev.stoa.event.conference;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.site.Address;
import dev.stoa.site.DateSpan;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The desk's list of editions, the latest changed first. Two statements. */
public record ConferencesPage(
        String q, String state, List<Row> rows, long total, List<Facet> states, Paging paging, boolean mayEdit) {

    private static final int SIZE = 50;

    public record Row(
            long id, String slug, String name, String conference, String days, String place, EventState state) {}

    static ConferencesPage of(String q, String state, String page, boolean mayEdit) {
        var words = SearchText.typed(q);
        var chosen = EventState.bySlug(SearchText.typed(state)).orElse(null);
        Map<String, Object> parameters = new HashMap<>();
        var where = new StringBuilder("1 = 1");
        for (var pattern : SearchText.patterns(words)) {
            var name = "word" + parameters.size();
            where.append(" and e.searchable like :").append(name).append(" escape '\\'");
            parameters.put(name, pattern);
        }
        var address = Address.of("/admin/conferences").with("q", words);
        var states = states(where.toString(), parameters, chosen, address);
        if (chosen != null) {
            where.append(" and e.state = :state");
            parameters.put("state", chosen);
            address = address.with("state", chosen.slug());
        }
        long total = states.stream()
                .filter(facet -> chosen == null || facet.current())
                .mapToLong(Facet::count)
                .sum();
        var paging = Paging.of(address, page, total, SIZE);
        var rows = Edition.<Edition>find(
                        "from Edition e join fetch e.conference where " + where
                                + " order by e.changedAt desc, e.startsOn desc, e.id desc",
                        parameters)
                .range(paging.offset(SIZE), paging.offset(SIZE) + SIZE - 1)
                .list();
        return new ConferencesPage(
                words,
                chosen == null ? "" : chosen.slug(),
                rows.stream().map(ConferencesPage::row).toList(),
                total,
                states,
                paging,
                mayEdit);
    }

    private static List<Facet> states(
            String where, Map<String, Object> parameters, EventState chosen, Address address) {
        var query = Edition.getEntityManager()
                .createQuery(
                        "select e.state, count(*) from Edition e where " + where + " group by e.state order by e.state",
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> {
                    var state = (EventState) row[0];
                    boolean current = state == chosen;
                    return new Facet(
                            state.label(),
                            (long) row[1],
                            address.with("state", current ? null : state.slug()).toString(),
                            current);
                })
                .toList();
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
