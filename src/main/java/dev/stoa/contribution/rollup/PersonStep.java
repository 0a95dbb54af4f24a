package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import jakarta.inject.Singleton;
import java.util.Set;

/** The work of each person in the repositories that were marked, summed anew. */
@Singleton
class PersonStep implements Step {

    /** Repositories a transaction. */
    private static final int PORTION = 50;

    private static final String SUM = """
            with due as materialized (select distinct repository_id from tally_person_mark order by 1 limit ?),
            taken as (delete from tally_person_mark m using due d where m.repository_id = d.repository_id),
            fresh as materialized (
              select d.repository_id, a.* from due d cross join lateral (
                select a.person_id, a.organisation_id, a.bot, sum(a.contributions)::int as contributions,
                       sum(a.credits)::int as credits, min(a.day) as first_day, max(a.day) as last_day
                from activity a where a.repository_id = d.repository_id and is_work(a.kind) group by 1, 2, 3) a),
            gone as (
              delete from tally_person t using due d where t.repository_id = d.repository_id and not exists (
                select from fresh f where f.repository_id = t.repository_id and f.bot = t.bot
                  and f.person_id is not distinct from t.person_id
                  and f.organisation_id is not distinct from t.organisation_id)
              returning 1),
            kept as (
              insert into tally_person as t select * from fresh order by 1, 2, 3, 4
              on conflict (repository_id, person_id, organisation_id, bot) do update
                set contributions = excluded.contributions, credits = excluded.credits,
                    first_day = excluded.first_day, last_day = excluded.last_day
              where (t.contributions, t.credits, t.first_day, t.last_day)
                is distinct from (excluded.contributions, excluded.credits, excluded.first_day, excluded.last_day)
              returning 1)
            select (select count(*) from due), (select count(*) from kept) + (select count(*) from gone)""";

    private static final String MARK = """
            with span (first, last) as (select cast(? as date), cast(? as date))
            insert into tally_person_mark (repository_id)
            select repository_id from activity_day, span where day >= first and day < last
            union
            select repository_id from tally_person, span where first_day < last and last_day >= first
            order by 1 on conflict do nothing""";

    private final Derived derived;

    PersonStep(Derived derived) {
        this.derived = derived;
    }

    @Override
    public String name() {
        return "contributors";
    }

    @Override
    public String says() {
        return "Work by person";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("tally_person_mark", "activity_day", "affiliation_span", "person", "account", "commit_identity");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("tally_person");
    }

    @Override
    public Pace pace() {
        return Pace.OFTEN;
    }

    @Override
    public boolean due() {
        return derived.any("select 1 from tally_person_mark limit 1");
    }

    @Override
    public long run() {
        return derived.portions(SUM, PORTION);
    }

    /** A person's sum has no days: each repository with work in the span is summed whole. */
    @Override
    public long again(Span span) {
        derived.write(MARK, span);
        return run();
    }
}
