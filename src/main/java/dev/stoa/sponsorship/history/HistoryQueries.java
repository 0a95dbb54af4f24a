package dev.stoa.sponsorship.history;

import dev.stoa.sponsorship.SponsorshipForm;
import dev.stoa.sponsorship.matter.Kinds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads the history: of one object, or of the whole desk. What others' features keep in the same tables stays theirs. */
@Singleton
class HistoryQueries {

    /** What has no kind of its own. */
    private static final List<String> OTHERS =
            List.of("sponsorship", "sponsorship request", "budget", "rate", "approval rule", "delegation");

    private static final String ROW =
            "select h.sort, h.id, h.at, h.actor, h.subject, h.subject_id, h.field, h.from_value, h.to_value, h.reason";

    @Inject
    Session session;

    @Inject
    Kinds kinds;

    /** The words of all that is told here. */
    Set<String> subjects() {
        var all = new LinkedHashSet<>(OTHERS);
        kinds.all().forEach(kind -> all.add(kind.life().subject()));
        return all;
    }

    /** A value of a facet. */
    record Choices(List<String> people, List<String> fields) {}

    /** The latest first. */
    List<HistoryEntry> rows(HistoryFilter filter, int offset, int most) {
        var where = where(filter);
        return named(bind(
                        session.createNativeQuery(
                                ROW + " from desk_history h where " + where
                                        + " order by h.at desc, h.sort, h.id desc, h.field limit :most offset :offset",
                                Object[].class),
                        filter)
                .setParameter("most", most)
                .setParameter("offset", offset)
                .list());
    }

    long count(HistoryFilter filter) {
        return bind(
                        session.createNativeQuery(
                                "select count(*) from desk_history h where " + where(filter), Long.class),
                        filter)
                .getSingleResult();
    }

    /** Who ever changed something, and which fields were. One statement. */
    Choices choices() {
        var people = new ArrayList<String>();
        var fields = new ArrayList<String>();
        for (var row : session.createNativeQuery("""
                        select 'who', h.actor from desk_history h where h.subject = any(:subjects) group by 2
                        union select 'field', h.field from desk_history h where h.subject = any(:subjects) group by 2
                        order by 1, 2""", Object[].class)
                .setParameter("subjects", subjects().toArray(String[]::new))
                .list()) {
            (row[0].equals("who") ? people : fields).add((String) row[1]);
        }
        return new Choices(people, fields);
    }

    /** All of one object, the latest first. */
    List<HistoryEntry> of(String subject, long id) {
        return named(session.createNativeQuery(
                        ROW + " from desk_history h where h.subject = :subject and h.subject_id = :id"
                                + " order by h.at desc, h.sort, h.id desc, h.field limit 1000",
                        Object[].class)
                .setParameter("subject", subject)
                .setParameter("id", id)
                .list());
    }

    private String where(HistoryFilter filter) {
        return "h.subject = any(:subjects)"
                + (filter.who().isEmpty() ? "" : " and h.actor = :who")
                + (filter.subject().isEmpty() ? "" : " and h.subject = :subject")
                + (filter.field().isEmpty() ? "" : " and h.field = :field")
                + (filter.from() == null ? "" : " and h.at >= :from")
                + (filter.to() == null ? "" : " and h.at < :to");
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, HistoryFilter filter) {
        query.setParameter("subjects", subjects().toArray(String[]::new));
        if (!filter.who().isEmpty()) {
            query.setParameter("who", filter.who());
        }
        if (!filter.subject().isEmpty()) {
            query.setParameter("subject", filter.subject());
        }
        if (!filter.field().isEmpty()) {
            query.setParameter("field", filter.field());
        }
        if (filter.from() != null) {
            query.setParameter("from", moment(filter.from()));
        }
        if (filter.to() != null) {
            query.setParameter("to", moment(filter.to().plusDays(1)));
        }
        return query;
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** With the names and addresses of what it happened to: one more statement for each sort of object. */
    private List<HistoryEntry> named(List<Object[]> rows) {
        var ids = new HashMap<String, Set<Long>>();
        rows.forEach(row -> ids.computeIfAbsent((String) row[4], subject -> new LinkedHashSet<>())
                .add((Long) row[5]));
        var names = new HashMap<String, Map<Long, Named>>();
        ids.forEach((subject, some) -> names.put(subject, names(subject, some)));
        return rows.stream()
                .map(row -> entry(row, names.get((String) row[4]).get((Long) row[5])))
                .toList();
    }

    private static HistoryEntry entry(Object[] row, Named named) {
        var subject = (String) row[4];
        var field = (String) row[6];
        return new HistoryEntry(
                (String) row[0],
                (Long) row[1],
                (Instant) row[2],
                (String) row[3],
                subject,
                (Long) row[5],
                named == null ? subject + " " + row[5] : named.title,
                named == null ? null : named.href,
                subject.equals("sponsorship") ? SponsorshipForm.LABELS.getOrDefault(field, field) : field,
                Objects.toString(row[7], ""),
                Objects.toString(row[8], ""),
                Objects.toString(row[9], ""));
    }

    record Named(String title, String href) {}

    /** The names and pages of these objects; what is gone, or has none, is left out. */
    Map<Long, Named> names(String subject, Set<Long> ids) {
        var kind = kinds.all().stream()
                .filter(one -> one.life().subject().equals(subject))
                .findFirst();
        var sql = kind.isPresent()
                ? "select m.id, m.title || ', ' || e.name as title, '/admin/sponsorships/' || m.sponsorship_id || '/%s/' || m.id as href from %s m"
                                .formatted(kind.get().slug(), kind.get().storedIn())
                        + " join sponsorship s on s.id = m.sponsorship_id join edition e on e.id = s.edition_id where m.id = any(:ids)"
                : switch (subject) {
                    case "sponsorship" -> """
                            select s.id, e.name || ' ' || to_char(e.starts_on, 'YYYY') || ', ' || s.tier as title,
                              '/admin/sponsorships/' || s.id as href
                            from sponsorship s join edition e on e.id = s.edition_id where s.id = any(:ids)""";
                    case "sponsorship request" ->
                        "select q.id, q.name, '/admin/sponsorship-requests/' || q.id from sponsorship_request q where q.id = any(:ids)";
                    case "budget" ->
                        "select b.id, b.name, '/admin/budgets/' || b.id as href from budget b where b.id = any(:ids)";
                    default -> null;
                };
        if (sql == null) {
            return Map.of();
        }
        var names = new HashMap<Long, Named>();
        Stream<Object[]> rows =
                session
                        .createNativeQuery(sql, Object[].class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .list()
                        .stream();
        rows.forEach(row -> names.put((Long) row[0], new Named((String) row[1], (String) row[2])));
        return names;
    }
}
