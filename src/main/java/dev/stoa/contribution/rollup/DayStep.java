package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import dev.stoa.site.DataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Counts every day anew and compares it with what triggers kept. There should be no difference; the rows that this step
 * reports as changed are differences that it found and mended, one repository after the other.
 */
@Singleton
class DayStep implements Step {

    private static final String COUNTED = """
            select repository_id, (occurred_at at time zone 'UTC')::date as day, kind, account_id, identity_id,
                   (count(*) filter (where credit = 0))::int as contributions, count(*)::int as credits
            from contribution, span
            where repository_id = asked and not removed
              and (occurred_at at time zone 'UTC')::date >= first and (occurred_at at time zone 'UTC')::date < last
            group by 1, 2, 3, 4, 5""";

    private static final String SPAN =
            "with span (asked, first, last) as (select cast(? as bigint), cast(? as date), cast(? as date))";

    private static final String KEPT = """
            select repository_id, day, kind, account_id, identity_id, contributions, credits from activity_day, span
            where repository_id = asked and day >= first and day < last""";

    private static final String DIFFERENCES = """
            %s, counted as materialized (%s), kept as materialized (%s)
            select count(*) from (
              (select * from counted except all select * from kept)
              union all (select * from kept except all select * from counted)) as difference""".formatted(SPAN, COUNTED, KEPT);

    private static final String MEND = """
            %s, counted as materialized (%s), kept as materialized (%s),
            marked as (
              insert into tally_mark (repository_id, month)
              select repository_id, month_of(day) from counted union select repository_id, month_of(day) from kept
              on conflict do nothing),
            gone as (
              delete from activity_day a using kept k
              where a.repository_id = k.repository_id and a.day = k.day and a.kind = k.kind
                and a.account_id is not distinct from k.account_id and a.identity_id is not distinct from k.identity_id
                and not exists (
                  select from counted c where c.day = k.day and c.kind = k.kind
                    and c.account_id is not distinct from k.account_id
                    and c.identity_id is not distinct from k.identity_id))
            insert into activity_day as a (repository_id, day, kind, account_id, identity_id, contributions, credits)
            select * from counted order by 1, 2, 3, 4, 5
            on conflict (repository_id, day, kind, account_id, identity_id) do update
              set contributions = excluded.contributions, credits = excluded.credits
            returning 1""".formatted(SPAN, COUNTED, KEPT);

    private final Derived derived;
    private final DataVersion dataVersion;

    DayStep(Derived derived, DataVersion dataVersion) {
        this.derived = derived;
        this.dataVersion = dataVersion;
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public String says() {
        return "Contributions by day";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("contribution");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("activity_day");
    }

    @Override
    public long again(Span span) {
        long differences = 0;
        for (long[] repository :
                QuarkusTransaction.requiringNew().call(() -> derived.ask("select id from repository order by id"))) {
            differences += QuarkusTransaction.requiringNew().call(() -> compare(repository[0], span));
        }
        return differences;
    }

    private long compare(long repository, Span span) {
        long found = differences(repository, span);
        if (found > 0) {
            // Only now do writers wait: what they had under way is told, and then both sides stand still.
            derived.execute("lock table contribution in share mode");
            found = differences(repository, span);
            derived.ask(MEND, repository, span.firstDay(), span.endDay());
            dataVersion.changed();
        }
        return found;
    }

    private long differences(long repository, Span span) {
        return derived.ask(DIFFERENCES, repository, span.firstDay(), span.endDay())
                .getFirst()[0];
    }
}
