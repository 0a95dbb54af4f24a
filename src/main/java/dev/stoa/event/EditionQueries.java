package dev.stoa.event;

import dev.stoa.site.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Editions as visitors look for them: by words, topic and year, coming or past. Each method is one statement. An edition
 * is past when its last day is before {@code today}.
 *
 * @param words what was typed, or empty: every word must be found in name, place or topics
 * @param topic one topic, or empty for all
 * @param year the year in which it starts, or null for all
 */
public record EditionQueries(String words, String topic, Integer year, LocalDate today) {

    /** How many editions a year has, and how many of them are past. */
    public record YearCount(int year, long editions, long past) {}

    public record TopicCount(String topic, long editions) {}

    /** Those that are not over, the next first. */
    public List<EditionLine> coming(int most) {
        return find("e.endsOn >= :today", "e.startsOn, e.name", Map.of("today", today))
                .range(0, most - 1)
                .list();
    }

    /** Those that are over, the latest first. */
    public List<EditionLine> past(int offset, int most) {
        return find("e.endsOn < :today", "e.startsOn desc, e.name", Map.of("today", today))
                .range(offset, offset + most - 1)
                .list();
    }

    /** Those of the year, from January on. */
    public List<EditionLine> all(int offset, int most) {
        return find("1 = 1", "e.startsOn, e.name", Map.of())
                .range(offset, offset + most - 1)
                .list();
    }

    /** Every year that has such editions, the latest first; the chosen year does not narrow it. */
    public List<YearCount> years() {
        var where = new Where(null, topic);
        var query = Edition.getEntityManager().createQuery("""
                        select extract(year from e.startsOn), count(*), sum(case when e.endsOn < :today then 1 else 0 end)
                        from Edition e where %s group by 1 order by 1 desc
                        """.formatted(where.text()), YearCount.class);
        query.setParameter("today", today);
        return where.bind(query).getResultList();
    }

    /** Every topic that such editions have, the most frequent first; the chosen topic does not narrow it. */
    public List<TopicCount> topics() {
        var where = new Where(year, "");
        return where.bind(Edition.getEntityManager().createQuery("""
                                select t, count(*) from Edition e join lateral unnest(e.topics) t
                                where %s group by t order by count(*) desc, t
                                """.formatted(where.text()), TopicCount.class))
                .getResultList();
    }

    private PanacheQuery<EditionLine> find(String condition, String order, Map<String, Object> more) {
        var where = new Where(year, topic);
        var parameters = new HashMap<>(where.parameters);
        parameters.putAll(more);
        return Edition.find(
                        "from Edition e where %s and %s order by %s".formatted(where.text(), condition, order),
                        parameters)
                .project(EditionLine.class);
    }

    /** The conditions of this search as HQL with its parameters. */
    private final class Where {

        private final StringBuilder text = new StringBuilder("1 = 1");
        private final Map<String, Object> parameters = new HashMap<>();

        Where(Integer year, String topic) {
            if (year != null) {
                text.append(" and e.startsOn >= :from and e.startsOn < :to");
                parameters.put("from", LocalDate.of(year, 1, 1));
                parameters.put("to", LocalDate.of(year + 1, 1, 1));
            }
            if (!topic.isEmpty()) {
                text.append(" and array_contains(e.topics, :topic)");
                parameters.put("topic", topic);
            }
            for (var pattern : SearchText.patterns(words)) {
                var name = "word" + parameters.size();
                text.append(" and e.searchable like :").append(name).append(" escape '\\'");
                parameters.put(name, pattern);
            }
        }

        String text() {
            return text.toString();
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
