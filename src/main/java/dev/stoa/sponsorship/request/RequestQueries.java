package dev.stoa.sponsorship.request;

import dev.stoa.site.SearchWords;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What lists of requests ask for. Each method is one statement. */
public final class RequestQueries {

    private static final String ROW = "select q.id, q.state, q.asked.name, q.asked.startsOn, q.asked.userGroup,"
            + " q.asked.wanted, q.asked.amount, q.asked.currency, q.askedAt, q.since, q.deferredUntil, q.owner, q.sample"
            + " from SponsorshipRequest q";

    private RequestQueries() {}

    /** A value of a facet with how many requests have it; null for "none". */
    record Count(Object value, long requests) {}

    /** What waits the longest comes first, what has ended last. */
    static List<RequestRow> rows(RequestFilter filter, int offset, int most) {
        return new Where(filter)
                .query(ROW, " order by case when q.state in :ended then 1 else 0 end, q.since, q.id", RequestRow.class)
                .setParameter("ended", RequestState.ENDED)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    static List<Count> states(RequestFilter filter) {
        return counts(filter.anyState(), "q.state");
    }

    static List<Count> owners(RequestFilter filter) {
        return counts(filter.anyOwner(), "q.owner");
    }

    /** How many ask for each of the needs; one request may count several times. */
    static Map<Need, Long> needs(RequestFilter filter) {
        var sums = Arrays.stream(Need.values())
                .map(need -> "sum(case when concat(',', q.asked.wanted, ',') like '%," + need.name()
                        + ",%' then 1 else 0 end)")
                .collect(Collectors.joining(", "));
        var row = new Where(filter.with(null))
                .query("select " + sums + " from SponsorshipRequest q", "", Object[].class)
                .getSingleResult();
        return Arrays.stream(Need.values())
                .collect(Collectors.toMap(
                        need -> need,
                        need -> row[need.ordinal()] == null ? 0L : ((Number) row[need.ordinal()]).longValue()));
    }

    /** The open ones, the longest waiting first: for a dashboard that says what waits, and since when. */
    public static List<RequestRow> waiting(int most) {
        return SponsorshipRequest.getEntityManager()
                .createQuery(ROW + " where q.state in :open order by q.since, q.id", RequestRow.class)
                .setParameter("open", RequestState.OPEN)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that was asked in these days, in the order in which it was asked. */
    static List<RequestRow> asked(LocalDate from, LocalDate until, int most) {
        return SponsorshipRequest.getEntityManager()
                .createQuery(
                        ROW + " where q.askedAt >= :from and q.askedAt < :until order by q.askedAt, q.id",
                        RequestRow.class)
                .setParameter("from", start(from))
                .setParameter("until", start(until))
                .setMaxResults(most)
                .getResultList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<Count> counts(RequestFilter filter, String field) {
        return new Where(filter)
                        .query(
                                "select " + field + ", count(*) from SponsorshipRequest q",
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
            if (filter.state() != null) {
                add(conditions, " and q.state = :state", "state", filter.state());
            }
            if (filter.need() != null) {
                add(
                        conditions,
                        " and concat(',', q.asked.wanted, ',') like :need",
                        "need",
                        "%," + filter.need().name() + ",%");
            }
            if (filter.owner().equals(RequestFilter.NOBODY)) {
                conditions.append(" and q.owner is null");
            } else if (!filter.owner().isEmpty()) {
                add(conditions, " and q.owner = :owner", "owner", filter.owner());
            }
            if (filter.year() != null) {
                add(conditions, " and q.createdAt >= :from", "from", start(filter.from()));
                add(
                        conditions,
                        " and q.createdAt < :until",
                        "until",
                        start(filter.from().plusYears(1)));
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
            var query = SponsorshipRequest.getEntityManager().createQuery(select + text + rest, type);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
