package dev.stoa.contribution.rollup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Who was there in which month; the health metrics tell from it who came, returned and drifts. Marks the persons of whom a
 * month came out otherwise.
 */
@Singleton
class DriftStep extends SumStep {

    private static final String FRESH = """
            select d.repository_id, d.month, a.person_id, a.organisation_id, a.bot, sum(a.credits)::int,
                   coalesce(sum(a.credits) filter (where is_work(a.kind)), 0)::int,
                   coalesce(sum(a.contributions) filter (where is_work(a.kind)), 0)::int,
                   min(a.day) filter (where is_work(a.kind)), max(a.day) filter (where is_work(a.kind))
            from due d cross join lateral (
              select * from activity a where a.repository_id = d.repository_id and a.day >= d.month
                and a.day < (d.month + interval '1 month')::date offset 0) a
            group by 1, 2, 3, 4, 5""";

    private static final String ONWARD = """
            , to_persons as (
              insert into tally_person_mark (repository_id, person_id)
              select repository_id, coalesce(person_id, 0) from kept union select repository_id, coalesce(person_id, 0) from gone
              order by 1, 2 on conflict do nothing)""";

    private static final String AGAIN = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date))
            insert into tally_presence_mark (repository_id, month)
            select repository_id, month from tally_month, span where month >= first and month < last
            union
            select repository_id, month from tally_presence, span where month >= first and month < last
            order by 1, 2 on conflict do nothing""";

    DriftStep(Derived derived) {
        super(
                derived,
                new Sums(
                        "tally_presence",
                        "tally_presence_mark",
                        List.of("repository_id", "month"),
                        2_000,
                        List.of("repository_id", "month", "person_id", "organisation_id", "bot"),
                        List.of("credits", "work", "contributions", "first_day", "last_day"),
                        FRESH,
                        ONWARD,
                        AGAIN));
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
        return Set.of(
                "tally_month",
                "tally_presence_mark",
                "activity_day",
                "affiliation_span",
                "person",
                "account",
                "commit_identity");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("tally_presence", "tally_person_mark");
    }
}
