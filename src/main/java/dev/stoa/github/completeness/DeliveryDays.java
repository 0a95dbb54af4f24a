package dev.stoa.github.completeness;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import dev.stoa.site.DataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.Session;

/**
 * Deliveries by organisation, day and what became of them. Adds the differences that were written down since, a portion a
 * transaction; a span is counted anew from the deliveries, whose rows are kept when their bodies are dropped.
 */
@Singleton
class DeliveryDays implements Step {

    private static final int PORTION = 20_000;

    /** What is taken is added in the same statement; what is committed meanwhile is not seen by either half. */
    private static final String ADD = """
            with taken as (
              delete from delivery_change where ctid = any (array(select ctid from delivery_change limit :portion)) returning *),
            added as (
              insert into delivery_day as d (day, organisation, state, lag_step, deliveries, last_at)
              select day, organisation, state, lag_step, sum(deliveries), max(last_at) from taken group by 1, 2, 3, 4 order by 1, 2, 3, 4
              on conflict (day, organisation, state, lag_step) do update
                set deliveries = d.deliveries + excluded.deliveries, last_at = greatest(d.last_at, excluded.last_at)
              returning 1)
            select (select count(*) from taken), (select count(*) from added),
                   (select count(*) from taken where state <> 'PROCESSED')""";

    private static final String AGAIN = """
            with span (first, last) as (select cast(:first as date), cast(:last as date)),
            taken as (delete from delivery_change using span where day >= first and day < last),
            fresh as materialized (
              select (received_at at time zone 'UTC')::date as day, coalesce(organisation, '') as organisation, state,
                     case state when 'PROCESSED' then lag_step(received_at, finished_at) else -1 end as lag_step,
                     count(*) as deliveries, max(received_at) as last_at
              from delivery, span
              where state <> 'WAITING' and (received_at at time zone 'UTC')::date >= first
                and (received_at at time zone 'UTC')::date < last
              group by 1, 2, 3, 4),
            gone as (
              update delivery_day d set deliveries = 0 from span
              where d.day >= first and d.day < last and d.deliveries <> 0
                and not exists (select from fresh f where f.day = d.day and f.organisation = d.organisation
                                  and f.state = d.state and f.lag_step = d.lag_step) returning 1),
            kept as (
              insert into delivery_day as d select * from fresh order by 1, 2, 3, 4
              on conflict (day, organisation, state, lag_step) do update set deliveries = excluded.deliveries, last_at = excluded.last_at
                where d.deliveries <> excluded.deliveries returning 1)
            select (select count(*) from gone) + (select count(*) from kept)""";

    @Inject
    Session session;

    @Inject
    DataVersion version;

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String says() {
        return "What GitHub delivered, by organisation and day";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("delivery", "delivery_change");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("delivery_day");
    }

    @Override
    public Pace pace() {
        return Pace.OFTEN;
    }

    @Override
    public boolean due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select exists (select from delivery_change)", Boolean.class)
                        .getSingleResult());
    }

    @Override
    public long run() {
        long changed = 0;
        while (true) {
            var done = QuarkusTransaction.requiringNew().call(this::add);
            changed += number(done[1]);
            if (number(done[0]) < PORTION) {
                return changed;
            }
        }
    }

    private Object[] add() {
        var done = session.createNativeQuery(ADD, Object[].class)
                .setParameter("portion", PORTION)
                .getSingleResult();
        if (number(done[2]) > 0) {
            // What was processed changed the ledger and said so itself; that something was ignored or parked, nobody
            // said yet.
            version.changed();
        }
        return done;
    }

    @Override
    public long again(Span span) {
        return QuarkusTransaction.requiringNew()
                .call(() -> number(session.createNativeQuery(AGAIN, Object.class)
                        .setParameter("first", span.firstDay())
                        .setParameter("last", span.endDay())
                        .getSingleResult()));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
