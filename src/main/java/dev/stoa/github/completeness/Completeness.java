package dev.stoa.github.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * Answers how complete we are, from sums by day; the deliveries themselves are not read. Days are those of UTC, the last is
 * the first no more.
 */
@ApplicationScoped
public class Completeness {

    /** For whom: visitors hear the names only of organisations that have something public here. */
    public enum Reader {
        VISITOR,
        STAFF
    }

    /** What to count by. */
    public enum By {
        DAY,
        ORGANISATION,
        BOTH,
        NOTHING
    }

    /** Requests that were no delivery for us, of one reason (the word that the sender heard). */
    public record Refusal(String reason, long refusals, Instant lastAt) {}

    /** @param total how many rows there are in all */
    public record Found(List<Delivered> rows, long total) {}

    private static final String COUNT = """
            with shown as (select distinct lower(owner) as owner from public_repository),
            cell as materialized (
              select case when :byDay then c.day end as day,
                     case when :byOwner then case when :all or s.owner is not null then c.organisation else '' end end as organisation,
                     c.state, c.lag_step, c.deliveries, c.last_at, 0 as recovered, 0 as missing
              from delivery_count c left join shown s on s.owner = lower(c.organisation)
              where c.day >= :from and c.day < :to
              union all
              select case when :byDay then m.day end,
                     case when :byOwner then case when :all or s.owner is not null then m.organisation else '' end end,
                     'MISSED', -1, 0, null, m.recovered, m.missing
              from delivery_missed m left join shown s on s.owner = lower(m.organisation)
              where m.day >= :from and m.day < :to),
            step as (
              select day, organisation, lag_step, sum(sum(deliveries)) over (partition by day, organisation order by lag_step) as upto,
                     sum(sum(deliveries)) over (partition by day, organisation) as processed
              from cell where state = 'PROCESSED' group by 1, 2, 3),
            lag as (
              select day, organisation, min(lag_step) filter (where upto >= processed * 0.5) as p50,
                     min(lag_step) filter (where upto >= processed * 0.99) as p99 from step group by 1, 2),
            counted as (
              select day, organisation, sum(deliveries) as received,
                     coalesce(sum(deliveries) filter (where state = 'PROCESSED'), 0) as processed,
                     coalesce(sum(deliveries) filter (where state = 'IGNORED'), 0) as ignored,
                     coalesce(sum(deliveries) filter (where state = 'WAITING'), 0) as waiting,
                     sum(recovered) as recovered, sum(missing) as missing, max(last_at) as last_at
              from cell group by 1, 2)
            select c.day, nullif(c.organisation, ''), c.received, c.processed, c.ignored, c.waiting, c.recovered, c.missing, c.last_at,
                   ceil(power(2, l.p50 / 4.0)), ceil(power(2, l.p99 / 4.0)), count(*) over ()
            from counted c left join lag l on l.day is not distinct from c.day and l.organisation is not distinct from c.organisation
            where :org = '' or lower(c.organisation) = lower(:org)
            order by c.day desc nulls last, c.organisation limit :limit offset :offset""";

    private static final String REPAIRS = """
            select (select count(*) from delivery where state = 'WAITING' and attempts > 0),
                   (select count(*) from delivery where state = 'PARKED'),
                   (select count(*) from missed_delivery where recovered_at is null and given_up_at is null),
                   (select count(*) from missed_delivery where recovered_at is null and given_up_at is not null and healed_at is null),
                   (select count(*) from delivery_gap where repaired_at is null)""";

    private static final String REFUSALS = """
            select reason, sum(refusals), max(last_at) from delivery_refusal where day >= :from and day < :to group by 1 order by 2 desc, 1""";

    @Inject
    Session session;

    /**
     * Newest day first.
     *
     * @param organisation only this one, in any letter case; empty for all
     */
    public Found delivered(
            By by, Reader reader, LocalDate from, LocalDate to, String organisation, int offset, int limit) {
        var rows = session.createNativeQuery(COUNT, Object[].class)
                .setParameter("byDay", by == By.DAY || by == By.BOTH)
                .setParameter("byOwner", by == By.ORGANISATION || by == By.BOTH)
                .setParameter("all", reader == Reader.STAFF)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("org", organisation)
                .setParameter("limit", limit)
                .setParameter("offset", offset)
                .list();
        return new Found(
                rows.stream().map(Completeness::row).toList(), rows.isEmpty() ? 0 : number(rows.getFirst()[11]));
    }

    /** All days of the span and all organisations in one; empty numbers when nothing came. */
    public Delivered all(LocalDate from, LocalDate to) {
        return delivered(By.NOTHING, Reader.STAFF, from, to, "", 0, 1).rows().stream()
                .findFirst()
                .orElse(new Delivered(null, null, 0, 0, 0, 0, 0, 0, 0, null, null, null));
    }

    public Repairs repairs() {
        var row = session.createNativeQuery(REPAIRS, Object[].class).getSingleResult();
        return new Repairs(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    /** The most frequent reason first. */
    public List<Refusal> refusals(LocalDate from, LocalDate to) {
        return session
                .createNativeQuery(REFUSALS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .list()
                .stream()
                .map(row -> new Refusal((String) row[0], number(row[1]), (Instant) row[2]))
                .toList();
    }

    private static Delivered row(Object[] row) {
        long received = number(row[2]);
        long processed = number(row[3]);
        long ignored = number(row[4]);
        long waiting = number(row[5]);
        return new Delivered(
                (LocalDate) row[0],
                (String) row[1],
                received,
                processed,
                ignored,
                waiting,
                received - processed - ignored - waiting,
                number(row[6]),
                number(row[7]),
                (Instant) row[8],
                row[9] == null ? null : number(row[9]),
                row[10] == null ? null : number(row[10]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
