package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * A filter as SQL over {@code sponsorship s join edition e}, one condition for each of its facets, so that a facet can be counted
 * without its own.
 */
final class Where {

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final String words;

    Where(DeskFilter filter) {
        one(
                "state",
                "s.state = :state",
                filter.state() == null ? null : filter.state().name());
        one("year", "extract(year from e.starts_on) = :year", filter.year());
        one(
                "month",
                "to_char(e.starts_on, 'YYYY-MM') = :month",
                filter.month() == null ? null : filter.month().toString());
        one("owner", "s.owner = :owner", filter.owner().isEmpty() ? null : filter.owner());
        one("topic", ":topic = any(e.topics)", filter.topic().isEmpty() ? null : filter.topic());
        one(
                "currency",
                "s.currency = cast(:currency as char(3))",
                filter.currency().isEmpty() ? null : filter.currency());
        one(
                "conference",
                "e.conference_id = (select k.id from conference k where k.slug = :conference)",
                filter.conference().isEmpty() ? null : filter.conference());
        var search = SearchWords.of(filter.q());
        values.putAll(search.values());
        words = "true" + search.and("e.searchable", "s.searchable");
    }

    private void one(String facet, String condition, Object value) {
        if (value == null) {
            conditions.put(facet, "true");
        } else {
            conditions.put(facet, condition);
            values.put(facet, value);
        }
    }

    /** Whether a row fits this facet alone. */
    String of(String facet) {
        return conditions.get(facet);
    }

    String words() {
        return words;
    }

    /** All of it. */
    String all() {
        return words
                + conditions.values().stream()
                        .filter(one -> !one.equals("true"))
                        .map(one -> " and " + one)
                        .collect(Collectors.joining());
    }

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
