package dev.stoa.group;

import dev.stoa.site.SearchWords;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the desk's list of groups asks for. Each method is one statement.
 *
 * @param status null for all
 * @param own the only groups that this person may see; empty where they may see all
 */
public record GroupDeskQueries(String words, GroupStatus status, Optional<Set<Long>> own) {

    /** @param supports how often the company gave something */
    public record Row(
            String slug,
            String name,
            String city,
            String country,
            GroupStatus status,
            boolean sample,
            long organisers,
            long supports) {}

    public record StatusCount(GroupStatus status, long groups) {}

    /** Proposals first, then by name. */
    List<Row> rows(int offset, int most) {
        return bind(UserGroup.getEntityManager().createQuery("""
                                select g.slug, g.name, g.city, g.country, g.status, g.sample,
                                    (select count(*) from Organiser o where o.groupId = g.id and o.until is null),
                                    (select count(*) from GroupSupport s where s.groupId = g.id)
                                from UserGroup g where %s
                                order by case when g.status = PROPOSED then 0 else 1 end, g.name, g.id
                                """.formatted(where(true)), Row.class), true)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many of each status there are, whatever status is chosen. */
    Map<GroupStatus, Long> statuses() {
        var counts = new EnumMap<GroupStatus, Long>(GroupStatus.class);
        bind(
                        UserGroup.getEntityManager()
                                .createQuery(
                                        "select g.status, count(*) from UserGroup g where " + where(false)
                                                + " group by g.status",
                                        StatusCount.class),
                        false)
                .getResultList()
                .forEach(count -> counts.put(count.status, count.groups));
        return counts;
    }

    private String where(boolean narrowed) {
        var text = new StringBuilder("1 = 1");
        if (narrowed && status != null) {
            text.append(" and g.status = :status");
        }
        own.ifPresent(ids -> text.append(" and g.id in :own"));
        return text + SearchWords.of(words).and("g.searchable");
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, boolean narrowed) {
        var values = SearchWords.of(words).values();
        if (narrowed && status != null) {
            values.put("status", status);
        }
        own.ifPresent(ids -> values.put("own", ids));
        values.forEach(query::setParameter);
        return query;
    }
}
