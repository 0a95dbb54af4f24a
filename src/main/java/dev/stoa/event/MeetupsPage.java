package dev.stoa.event;

import dev.stoa.group.GroupEditors;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The desk's list of series and single meetups, the latest changed first; organisers see those of their groups. Three statements. */
public record MeetupsPage(
        String q, String state, List<Row> rows, long total, List<Facet> states, Paging paging, boolean mayEdit) {

    private static final int SIZE = 50;

    /** @param first the first date's day and time */
    public record Row(
            long id,
            String title,
            String group,
            String first,
            String zone,
            String rule,
            String place,
            EventState state,
            boolean sample) {}

    static MeetupsPage of(String q, String state, String page, Actor actor) {
        var words = SearchText.typed(q);
        var chosen = EventState.bySlug(SearchText.typed(state)).orElse(null);
        Map<String, Object> parameters = new HashMap<>();
        var where = new StringBuilder("1 = 1");
        GroupEditors.limitedTo(actor).ifPresent(own -> {
            where.append(" and s.group.id in :own");
            parameters.put("own", own.isEmpty() ? Set.of(-1L) : own);
        });
        for (var pattern : SearchText.patterns(words)) {
            var name = "word" + parameters.size();
            where.append(" and s.searchable like :").append(name).append(" escape '\\'");
            parameters.put(name, pattern);
        }
        var address = Address.of("/admin/meetups").with("q", words);
        var states = states(where.toString(), parameters, chosen, address);
        if (chosen != null) {
            where.append(" and s.state = :state");
            parameters.put("state", chosen);
            address = address.with("state", chosen.slug());
        }
        long total = states.stream()
                .filter(facet -> chosen == null || facet.current())
                .mapToLong(Facet::count)
                .sum();
        var paging = Paging.of(address, page, total, SIZE);
        var rows = MeetupSeries.<MeetupSeries>find(
                        "from MeetupSeries s join fetch s.group where " + where
                                + " order by s.changedAt desc, s.id desc",
                        parameters)
                .range(paging.offset(SIZE), paging.offset(SIZE) + SIZE - 1)
                .list();
        return new MeetupsPage(
                words,
                chosen == null ? "" : chosen.slug(),
                rows.stream().map(MeetupsPage::row).toList(),
                total,
                states,
                paging,
                actor.is("editor") || actor.is("organiser"));
    }

    private static List<Facet> states(
            String where, Map<String, Object> parameters, EventState chosen, Address address) {
        var query = MeetupSeries.getEntityManager()
                .createQuery(
                        "select s.state, count(*) from MeetupSeries s where " + where + " group by s.state",
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

    private static Row row(MeetupSeries series) {
        return new Row(
                series.id,
                series.title,
                series.group.name,
                series.startsLocal.toLocalDate() + " " + series.startsLocal.toLocalTime(),
                series.zone,
                series.rule,
                series.place().line(),
                series.state,
                series.sample);
    }

    public boolean filtered() {
        return !q.isEmpty() || !state.isEmpty();
    }
}
