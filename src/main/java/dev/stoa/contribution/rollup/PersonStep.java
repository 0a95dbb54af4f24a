package dev.stoa.contribution.rollup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The work of each person in each repository, from the months of that person there. */
@Singleton
class PersonStep extends SumStep {

    private static final String FRESH = """
            select d.repository_id, p.person_id, p.organisation_id, p.bot, sum(p.contributions)::int, sum(p.work)::int,
                   min(p.first_day), max(p.last_day)
            from due d cross join lateral (
              select * from tally_presence p
              where p.repository_id = d.repository_id and coalesce(p.person_id, 0) = d.person_id and p.work > 0 offset 0) p
            group by 1, 2, 3, 4""";

    /** A person's sum has no days: whoever was there in the span is summed whole. */
    private static final String AGAIN = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date))
            insert into tally_person_mark (repository_id, person_id)
            select repository_id, coalesce(person_id, 0) from tally_presence, span where month >= first and month < last
            union
            select repository_id, coalesce(person_id, 0) from tally_person, span where first_day < last and last_day >= first
            order by 1, 2 on conflict do nothing""";

    PersonStep(Derived derived) {
        super(
                derived,
                new Sums(
                        "tally_person",
                        "tally_person_mark",
                        List.of("repository_id", "person_id"),
                        2_000,
                        List.of("repository_id", "person_id", "organisation_id", "bot"),
                        List.of("contributions", "credits", "first_day", "last_day"),
                        FRESH,
                        "",
                        AGAIN));
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
        return Set.of("tally_person_mark", "tally_presence");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("tally_person");
    }
}
