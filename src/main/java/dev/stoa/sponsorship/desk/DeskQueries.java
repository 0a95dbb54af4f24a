package dev.stoa.sponsorship.desk;

import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.Sum;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** What lists of sponsorships ask for: each method is one statement, however many there are. */
@Singleton
class DeskQueries {

    private static final String ROW = """
            select s.id, s.version, e.name, e.starts_on, e.ends_on, e.city, e.slug, s.tier, s.amount, cast(s.currency as text), s.state,
                   s.owner, s.created_by, s.published, s.sample, s.why, s.notes, coalesce(b.name, '')
            from sponsorship s join edition e on e.id = s.edition_id left join budget b on b.id = s.budget_id
            """;

    /** Each sponsorship once, with whether it fits each facet; every facet is then counted over those that fit all others. */
    private static final String FACETS = """
            with base as materialized (
              select s.state, s.owner, cast(s.currency as text) as currency, s.amount, cast(extract(year from e.starts_on) as text) as year,
                     e.topics, e.conference_id, (%s) as is_state, (%s) as is_year, (%s) as is_owner, (%s) as is_topic,
                     (%s) as is_currency, (%s) as is_conference
              from sponsorship s join edition e on e.id = s.edition_id where %s and %s)
            select 'state', state, currency, count(*), sum(amount) from base
              where is_year and is_owner and is_topic and is_currency and is_conference group by 2, 3
            union all select 'year', year, year, count(*), null from base
              where is_state and is_owner and is_topic and is_currency and is_conference group by 2
            union all select 'owner', owner, owner, count(*), null from base
              where is_state and is_year and is_topic and is_currency and is_conference group by 2
            union all select 'topic', topic, topic, count(*), null from base cross join lateral unnest(topics) as topic
              where is_state and is_year and is_owner and is_currency and is_conference group by 2
            union all select 'currency', currency, currency, count(*), null from base
              where is_state and is_year and is_owner and is_topic and is_conference group by 2
            union all select 'conference', k.slug, k.name, count(*), null from base join conference k on k.id = conference_id
              where is_state and is_year and is_owner and is_topic and is_currency group by 2, 3
            """;

    @Inject
    Session session;

    /** A value of a facet and how many have it. */
    record Count(String value, String label, long count) {}

    /** @param sums by state and currency, whatever state the filter asks for */
    record Facets(List<Sum> sums, Map<String, List<Count>> counts) {

        List<Count> of(String facet) {
            return counts.getOrDefault(facet, List.of());
        }
    }

    List<DeskRow> rows(DeskFilter filter, int offset, int most) {
        var where = new Where(filter);
        return where
                .bind(session.createNativeQuery(
                        ROW + " where " + where.all() + filter.sort().sql() + " limit :most offset :offset",
                        Object[].class))
                .setParameter("most", most)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(DeskQueries::row)
                .toList();
    }

    /** Those with these ids, in this order of states and days. */
    List<DeskRow> rows(Collection<Long> ids) {
        return session
                .createNativeQuery(ROW + " where s.id = any(:ids) order by e.starts_on, s.id", Object[].class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .list()
                .stream()
                .map(DeskQueries::row)
                .toList();
    }

    /** Of each of these states the first few by the day on which the conference begins; the filter's own state is not asked. */
    List<DeskRow> board(DeskFilter filter, Collection<SponsorshipState> states, int perState) {
        var where = new Where(filter.in(null));
        return where
                .bind(session.createNativeQuery(ROW + """
                         where s.id in (select id from (
                           select s.id, row_number() over (partition by s.state order by e.starts_on, s.id) as place
                           from sponsorship s join edition e on e.id = s.edition_id where s.state = any(:states) and %s) ranked
                           where place <= :most) order by e.starts_on, s.id""".formatted(where.all()), Object[].class))
                .setParameter("states", states.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("most", perState)
                .list()
                .stream()
                .map(DeskQueries::row)
                .toList();
    }

    Facets facets(DeskFilter filter) {
        var where = new Where(filter);
        var sql = FACETS.formatted(
                where.of("state"),
                where.of("year"),
                where.of("owner"),
                where.of("topic"),
                where.of("currency"),
                where.of("conference"),
                where.words(),
                where.of("month"));
        var sums = new ArrayList<Sum>();
        var counts = new LinkedHashMap<String, List<Count>>();
        for (var row :
                where.bind(session.createNativeQuery(sql, Object[].class)).list()) {
            if (row[0].equals("state")) {
                sums.add(new Sum(SponsorshipState.valueOf((String) row[1]), (String) row[2], (Long) row[3], (BigDecimal)
                        row[4]));
            } else {
                counts.computeIfAbsent((String) row[0], facet -> new ArrayList<>())
                        .add(new Count((String) row[1], (String) row[2], (Long) row[3]));
            }
        }
        return new Facets(sums, counts);
    }

    private static DeskRow row(Object[] row) {
        return new DeskRow(
                (Long) row[0],
                (Integer) row[1],
                (String) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (BigDecimal) row[8],
                (String) row[9],
                SponsorshipState.valueOf((String) row[10]),
                (String) row[11],
                (String) row[12],
                (Boolean) row[13],
                (Boolean) row[14],
                (String) row[15],
                (String) row[16],
                (String) row[17]);
    }
}
