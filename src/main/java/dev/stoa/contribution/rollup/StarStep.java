package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import jakarta.inject.Singleton;
import java.util.Set;

/** Stars by month: how many were given, and what the counter stood at. */
@Singleton
class StarStep implements Step {

    private static final String COUNT = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date)),
            given as (
              select repository_id, month_of((starred_at at time zone 'UTC')::date) as month, count(*)::int as given
              from star, span
              where starred_at is not null and (starred_at at time zone 'UTC')::date >= first
                and (starred_at at time zone 'UTC')::date < last
              group by 1, 2),
            counted as (
              select distinct on (repository_id, month_of(day)) repository_id, month_of(day) as month, stars as counted
              from repository_star_day, span where day >= first and day < last
              order by repository_id, month_of(day), day desc),
            fresh as materialized (
              select repository_id, month, coalesce(given, 0) as given, counted
              from given full join counted using (repository_id, month)),
            gone as (
              delete from star_month t using span where t.month >= first and t.month < last and not exists (
                select from fresh f where f.repository_id = t.repository_id and f.month = t.month)
              returning 1),
            kept as (
              insert into star_month as t select * from fresh order by 1, 2
              on conflict (repository_id, month) do update set given = excluded.given, counted = excluded.counted
              where (t.given, t.counted) is distinct from (excluded.given, excluded.counted)
              returning 1)
            select (select count(*) from kept) + (select count(*) from gone)""";

    private final Derived derived;

    StarStep(Derived derived) {
        this.derived = derived;
    }

    @Override
    public String name() {
        return "stars";
    }

    @Override
    public String says() {
        return "Stars by month";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("star", "repository_star_day");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("star_month");
    }

    @Override
    public long again(Span span) {
        return derived.count(COUNT, span);
    }
}
