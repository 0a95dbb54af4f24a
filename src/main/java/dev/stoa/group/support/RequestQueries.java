package dev.stoa.group.support;

import dev.stoa.site.SearchWords;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lists of requests ask for. Each method is one statement. */
public final class RequestQueries {

    private static final String ROW = "select q.id, q.wanted, q.state, q.group.id, q.groupName, q.startsLocal, q.heads,"
            + " q.owner, q.createdAt, q.dueAt, q.sample from SupportRequest q";

    private RequestQueries() {}

    /** A value of a facet with how many requests have it; null for "none". */
    public record Count(Object value, long requests) {}

    /** What is due first, then the newest. */
    static List<RequestRow> rows(RequestFilter filter, int offset, int most) {
        return new Where(filter)
                .query(ROW, " order by q.dueAt nulls last, q.id desc", RequestRow.class)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    static List<Count> states(RequestFilter filter) {
        return counts(filter.anyState(), "q.state");
    }

    static List<Count> kinds(RequestFilter filter) {
        return counts(filter.anyKind(), "q.wanted");
    }

    static List<Count> owners(RequestFilter filter) {
        return counts(filter.anyOwner(), "q.owner");
    }

    static long late(RequestFilter filter) {
        return new Where(filter.onlyLate())
                .query("select count(*) from SupportRequest q", "", Long.class)
                .getSingleResult();
    }

    /** What waits for staff, the longest due first. */
    public static List<RequestRow> waiting(Instant dueBefore, int most) {
        return SupportRequest.getEntityManager()
                .createQuery(
                        ROW + " where q.state in :open and q.dueAt < :before order by q.dueAt, q.id", RequestRow.class)
                .setParameter("open", RequestState.OPEN)
                .setParameter("before", dueBefore)
                .setMaxResults(most)
                .getResultList();
    }

    private static List<Count> counts(RequestFilter filter, String field) {
        return new Where(filter)
                        .query(
                                "select " + field + ", count(*) from SupportRequest q",
                                " group by " + field + " order by " + field,
                                Object[].class)
                        .getResultList()
                        .stream()
                        .map(row -> new Count(row[0], (long) row[1]))
                        .toList();
    }

    /** The conditions of a filter with their values. */
    private static final class Where {
        final Map<String, Object> values = new HashMap<>();
        final String text;

        Where(RequestFilter filter) {
            var conditions = new StringBuilder(" where 1 = 1");
            filter.own().ifPresent(ids -> add(conditions, " and q.group.id in :own", "own", ids));
            if (filter.state() != null) {
                add(conditions, " and q.state = :state", "state", filter.state());
            }
            if (filter.wanted() != null) {
                add(conditions, " and q.wanted = :wanted", "wanted", filter.wanted());
            }
            if (filter.owner().equals(RequestFilter.NOBODY)) {
                conditions.append(" and q.owner is null");
            } else if (!filter.owner().isEmpty()) {
                add(conditions, " and q.owner = :owner", "owner", filter.owner());
            }
            if (!filter.group().isEmpty()) {
                add(conditions, " and q.group.slug = :group", "group", filter.group());
            }
            if (filter.late()) {
                add(conditions, " and q.dueAt <= :now", "now", filter.now());
            }
            var words = SearchWords.of(filter.words());
            values.putAll(words.values());
            text = conditions + words.and("q.searchable");
        }

        private void add(StringBuilder conditions, String condition, String name, Object value) {
            conditions.append(condition);
            values.put(name, value);
        }

        <T> TypedQuery<T> query(String select, String rest, Class<T> type) {
            var query = SupportRequest.getEntityManager().createQuery(select + text + rest, type);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
