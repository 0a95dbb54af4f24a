package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * New, returning and drifting contributors by month, of each project and of all together; bots left out.
 *
 * @see <a href="https://chaoss.community/kb/metric-contributors/">CHAOSS: Contributors</a>
 */
@Singleton
class DriftStep implements Step {

    private static final String COUNT = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date)),
            active as materialized (
              select distinct r.project_id, a.person_id, month_of(a.day) as month
              from activity a join public_repository r on r.id = a.repository_id
              where is_work(a.kind) and not a.bot and a.person_id is not null),
            everywhere as (
              select project_id, person_id, month from active
              union all select distinct null::bigint, person_id, month from active),
            stay as (
              select project_id, person_id, month, min(month) over (partition by project_id, person_id) as since,
                     lead(month) over (partition by project_id, person_id order by month) as next
              from everywhere),
            told as (
              select project_id, month, case when month = since then 1 else 0 end as newcomers,
                     case when month > since then 1 else 0 end as returned, 0 as drifting from stay
              union all
              select project_id, (month + interval '6 months')::date, 0, 0, 1 from stay
              where next is null or next > month + interval '6 months'),
            fresh as materialized (
              select project_id, month, sum(newcomers)::int as newcomers, sum(returned)::int as returned,
                     sum(drifting)::int as drifting
              from told, span where month >= first and month < last
                and month <= (select max(month) from active) group by 1, 2),
            gone as (
              delete from contributor_drift t using span where t.month >= first and t.month < last and not exists (
                select from fresh f where f.project_id is not distinct from t.project_id and f.month = t.month)
              returning 1),
            kept as (
              insert into contributor_drift as t select * from fresh order by 1, 2
              on conflict (project_id, month) do update
                set newcomers = excluded.newcomers, returned = excluded.returned, drifting = excluded.drifting
              where (t.newcomers, t.returned, t.drifting)
                is distinct from (excluded.newcomers, excluded.returned, excluded.drifting)
              returning 1)
            select (select count(*) from kept) + (select count(*) from gone)""";

    private final Derived derived;

    DriftStep(Derived derived) {
        this.derived = derived;
    }

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public String says() {
        return "Who comes and who drifts";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("activity_day", "affiliation_span", "person", "repository", "project");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("contributor_drift");
    }

    @Override
    public long again(Span span) {
        return derived.count(COUNT, span);
    }
}
