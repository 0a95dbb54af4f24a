package dev.stoa.contribution.rollup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The months of the whole company, from those of its public repositories. */
@Singleton
class TotalStep extends SumStep {

    private static final String FRESH = """
            select m.month, m.kind, m.organisation_id, m.bot, sum(m.contributions)::int, sum(m.credits)::int
            from public_month m where m.month = any (array(select month from due)) group by 1, 2, 3, 4""";

    private static final String AGAIN = """
            with span (first, last) as (select month_of(cast(? as date)), cast(? as date))
            insert into tally_total_mark (month)
            select month from tally_month, span where month >= first and month < last
            union
            select month from tally_total, span where month >= first and month < last
            order by 1 on conflict do nothing""";

    TotalStep(Derived derived) {
        super(
                derived,
                new Sums(
                        "tally_total",
                        "tally_total_mark",
                        List.of("month"),
                        24,
                        List.of("month", "kind", "organisation_id", "bot"),
                        List.of("contributions", "credits"),
                        FRESH,
                        "",
                        AGAIN));
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
}
