package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import jakarta.inject.Singleton;
import java.util.Set;

/** The months of the whole company that were marked, summed anew from those of its public repositories. */
@Singleton
class TotalStep implements Step {

    /** Months a transaction. */
    private static final int PORTION = 24;

    private static final String SUM = """
            with due as materialized (select distinct month from tally_total_mark order by 1 limit ?),
            taken as (delete from tally_total_mark m using due d where m.month = d.month),
            fresh as materialized (
              select m.month, m.kind, m.organisation_id, m.bot, sum(m.contributions)::int as contributions,
                     sum(m.credits)::int as credits
              from public_month m where m.month = any (array(select month from due)) group by 1, 2, 3, 4),
            gone as (
              delete from tally_total t using due d where t.month = d.month and not exists (
                select from fresh f where f.month = t.month and f.kind = t.kind and f.bot = t.bot
                  and f.organisation_id is not distinct from t.organisation_id)
              returning 1),
            kept as (
              insert into tally_total as t select * from fresh order by 1, 2, 3, 4
              on conflict (month, kind, organisation_id, bot) do update
                set contributions = excluded.contributions, credits = excluded.credits
              where (t.contributions, t.credits) is distinct from (excluded.contributions, excluded.credits)
              returning 1)
            select (select count(*) from due), (select count(*) from kept) + (select count(*) from gone)""";

    private static final String MARK = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date))
            insert into tally_total_mark (month)
            select month from tally_month, span where month >= first and month < last
            union
            select month from tally_total, span where month >= first and month < last
            order by 1 on conflict do nothing""";

    private final Derived derived;

    TotalStep(Derived derived) {
        this.derived = derived;
    }

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public String says() {
        return "The company's months";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("tally_month", "tally_total_mark", "repository", "project");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("tally_total");
    }

    @Override
    public Pace pace() {
        return Pace.OFTEN;
    }

    @Override
    public boolean due() {
        return derived.any("select 1 from tally_total_mark limit 1");
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
