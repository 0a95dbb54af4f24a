package dev.stoa.event;

import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import dev.stoa.site.SearchWords;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of the desk with all events of one kind, the latest changed first, in which staff search by words and by state. Rows,
 * counts and pages are one answer, so that they tell of the same events. For entities that have {@code searchable},
 * {@code state} and {@code changedAt}; in HQL the event is {@code e}.
 *
 * @param shown what a row shows of another entity: {@code e.conference}
 * @param order of those that were changed at the same moment
 * @param limit which of them are in the list at all, whatever is searched for
 * @param limits the values of the limit
 */
public record EventSearch<E>(
        String path, Class<E> entity, String shown, String order, String limit, Map<String, Object> limits) {

    private static final int SIZE = 50;

    /**
     * One page of what fits.
     *
     * @param words as they were typed
     * @param state the slug of the one that was chosen; empty for all
     * @param total how many fit, on all pages
     * @param states how many have which state, whatever state was chosen
     */
    public record Found<E>(String words, String state, List<E> rows, long total, List<Facet> states, Paging paging) {}

    private record Count(EventState state, long events) {}

    /** A list that has all of them. */
    public EventSearch(String path, Class<E> entity, String shown, String order) {
        this(path, entity, shown, order, "1 = 1", Map.of());
    }

    /** The same list for somebody who may see only those for which the condition holds. */
    EventSearch<E> only(String condition, String name, Object value) {
        var values = new HashMap<>(limits);
        values.put(name, value);
        return new EventSearch<>(path, entity, shown, order, limit + " and " + condition, values);
    }

    /** All three as sent: anything, also null; what is no state finds all. Two statements. */
    public Found<E> find(String typed, String state, String page) {
        var words = SearchText.typed(typed);
        var chosen = EventState.bySlug(SearchText.typed(state)).orElse(null);
        var search = SearchWords.of(words);
        var where = limit + search.and("e.searchable");
        var values = new HashMap<>(limits);
        values.putAll(search.values());
        var counts = counts(where, values);
        long total = counts.stream()
                .filter(count -> chosen == null || count.state == chosen)
                .mapToLong(Count::events)
                .sum();
        if (chosen != null) {
            where += " and e.state = :state";
            values.put("state", chosen);
        }
        var all = Address.of(path).with("q", words);
        var slug = chosen == null ? "" : chosen.slug();
        var paging = Paging.of(all.with("state", slug), page, total, SIZE);
        return new Found<>(
                words,
                slug,
                rows(where, values, paging.offset(SIZE)),
                total,
                counts.stream().map(count -> facet(count, all, chosen)).toList(),
                paging);
    }

    private List<Count> counts(String where, Map<String, Object> values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select e.state, count(*) from %s e where %s group by e.state order by e.state"
                                .formatted(entity.getSimpleName(), where),
                        Count.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private List<E> rows(String where, Map<String, Object> values, int offset) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select e from %s e join fetch %s where %s order by e.changedAt desc, %s"
                                .formatted(entity.getSimpleName(), shown, where, order),
                        entity);
        values.forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(SIZE).getResultList();
    }

    /** The chosen one leads back to all. */
    private static Facet facet(Count count, Address all, EventState chosen) {
        boolean current = count.state == chosen;
        return new Facet(
                count.state.label(),
                count.events,
                all.with("state", current ? null : count.state.slug()).toString(),
                current);
    }
}
