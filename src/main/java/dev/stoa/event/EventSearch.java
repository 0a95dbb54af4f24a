package dev.stoa.event;

import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.SearchText;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What staff typed to find events of one kind, by words and by state, with the counts by state. A condition in HQL on the alias
 * {@code e}, for entities that have {@code searchable} and {@code state}.
 */
public final class EventSearch {

    private final String entity;
    private final String words;
    private final EventState state;
    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder where = new StringBuilder("1 = 1");

    /** @param state its slug; any other finds all */
    public EventSearch(String entity, String typed, String state) {
        this.entity = entity;
        this.words = SearchText.typed(typed);
        this.state = EventState.bySlug(SearchText.typed(state)).orElse(null);
        for (var pattern : SearchText.patterns(words)) {
            var name = "word" + parameters.size();
            only("e.searchable like :" + name + " escape '\\'", name, pattern);
        }
    }

    void only(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    public String words() {
        return words;
    }

    /** Empty for all. */
    public String state() {
        return state == null ? "" : state.slug();
    }

    /** Of the list at this path, as it was asked for. */
    public Address address(String path) {
        return named(path).with("state", state == null ? null : state.slug());
    }

    private Address named(String path) {
        return Address.of(path).with("q", words);
    }

    /** How many have which state, whatever state was chosen. One statement. */
    public List<Facet> states(String path) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select e.state, count(*) from " + entity + " e where " + where
                                + " group by e.state order by e.state",
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> {
                    var of = (EventState) row[0];
                    return new Facet(
                            of.label(),
                            (long) row[1],
                            named(path)
                                    .with("state", of == state ? null : of.slug())
                                    .toString(),
                            of == state);
                })
                .toList();
    }

    /** How many the list has. */
    public long total(List<Facet> states) {
        return states.stream()
                .filter(facet -> state == null || facet.current())
                .mapToLong(Facet::count)
                .sum();
    }

    public String where() {
        return state == null ? where.toString() : where + " and e.state = :state";
    }

    public Map<String, Object> parameters() {
        var all = new HashMap<>(parameters);
        if (state != null) {
            all.put("state", state);
        }
        return all;
    }
}
