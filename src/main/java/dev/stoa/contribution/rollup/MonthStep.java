package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import jakarta.inject.Singleton;
import java.util.Set;

/** The months of each repository that were marked, summed anew; hands the marks on to the two sums beside it. */
@Singleton
class MonthStep implements Step {

    /** Months of repositories a transaction. */
    private static final int PORTION = 2_000;

    private static final String SUM = """
            with due as materialized (select distinct repository_id, month from tally_mark order by 1, 2 limit ?),
            taken as (delete from tally_mark m using due d where m.repository_id = d.repository_id and m.month = d.month),
            to_persons as (
              insert into tally_person_mark (repository_id) select distinct repository_id from due on conflict do nothing),
            to_totals as (insert into tally_total_mark (month) select distinct month from due on conflict do nothing),
            fresh as materialized (
              select d.repository_id, d.month, a.kind, a.organisation_id, a.bot,
                     sum(a.contributions)::int as contributions, sum(a.credits)::int as credits
              from due d cross join lateral (
                select * from activity a where a.repository_id = d.repository_id and a.day >= d.month
                  and a.day < (d.month + interval '1 month')::date offset 0) a
              group by 1, 2, 3, 4, 5),
            gone as (
              delete from tally_month t using due d where t.repository_id = d.repository_id and t.month = d.month
                and not exists (
                  select from fresh f where f.repository_id = t.repository_id and f.month = t.month and f.kind = t.kind
                    and f.organisation_id is not distinct from t.organisation_id and f.bot = t.bot)
              returning 1),
            kept as (
              insert into tally_month as t select * from fresh order by 1, 2, 3, 4, 5
              on conflict (repository_id, month, kind, organisation_id, bot) do update
                set contributions = excluded.contributions, credits = excluded.credits
              where (t.contributions, t.credits) is distinct from (excluded.contributions, excluded.credits)
              returning 1)
            select (select count(*) from due), (select count(*) from kept) + (select count(*) from gone)""";

    private static final String MARK = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date))
            insert into tally_mark (repository_id, month)
            select repository_id, month_of(day) from activity_day, span where day >= first and day < last
            union
            select repository_id, month from tally_month, span where month >= first and month < last
            order by 1, 2 on conflict do nothing""";

    private final Derived derived;

    MonthStep(Derived derived) {
        this.derived = derived;
    }

    @Override
    public String name() {
        return "months";
    }

    @Override
    public String says() {
        return "Contributions by month";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("activity_day", "affiliation_span", "person", "account", "commit_identity");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("tally_month", "tally_person_mark", "tally_total_mark");
    }

    @Override
    public Pace pace() {
        return Pace.OFTEN;
    }

    @Override
    public boolean due() {
        return derived.any("select 1 from tally_mark limit 1");
    }

    @Override
    public long run() {
        return derived.portions(SUM, PORTION);
    }

    @Override
    public long again(Span span) {
        derived.write(MARK, span);
        return run();
    }
}
