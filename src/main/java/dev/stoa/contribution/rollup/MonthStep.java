package dev.stoa.contribution.rollup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The months of each repository; hands the marks on to the sums beside it. */
@Singleton
class MonthStep extends SumStep {

    private static final String FRESH = """
            select d.repository_id, d.month, a.kind, a.organisation_id, a.bot, sum(a.contributions)::int, sum(a.credits)::int
            from due d cross join lateral (
              select * from activity a where a.repository_id = d.repository_id and a.day >= d.month
                and a.day < (d.month + interval '1 month')::date offset 0) a
            group by 1, 2, 3, 4, 5""";

    private static final String ONWARD = """
            , to_presence as (insert into tally_presence_mark (repository_id, month) select * from due on conflict do nothing)
            , to_totals as (insert into tally_total_mark (month) select distinct month from due on conflict do nothing)""";

    private static final String AGAIN = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date))
            insert into tally_mark (repository_id, month)
            select repository_id, month_of(day) from activity_day, span where day >= first and day < last
            union
            select repository_id, month from tally_month, span where month >= first and month < last
            order by 1, 2 on conflict do nothing""";

    MonthStep(Derived derived) {
        super(
                derived,
                new Sums(
                        "tally_month",
                        "tally_mark",
                        List.of("repository_id", "month"),
                        2_000,
                        List.of("repository_id", "month", "kind", "organisation_id", "bot"),
                        List.of("contributions", "credits"),
                        FRESH,
                        ONWARD,
                        AGAIN));
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
        return Set.of("tally_month", "tally_presence_mark", "tally_total_mark");
    }
}
