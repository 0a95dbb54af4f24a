package dev.stoa.portal;

import dev.stoa.contribution.health.Funnel;
import dev.stoa.contribution.health.Funnel.Step;
import dev.stoa.site.Csv;
import dev.stoa.site.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The funnel as open data; content/pages/open-data.md is its dictionary.
 *
 * @param committed people known from commits alone, who are at no step
 * @param definition CHAOSS's own page
 */
record FunnelAnswer(
        Instant asOf,
        boolean complete,
        Map<String, String> filters,
        long total,
        long committed,
        String definition,
        List<Row> rows,
        Links links)
        implements Table {

    /**
     * @param rate of the people at the step before, {@code reached} of those at the first; null at the first step, and where
     *     fewer than {@link Funnel#ENOUGH} stood there
     */
    record Row(String step, long people, Double rate, Double reached) {}

    static FunnelAnswer of(FunnelQuestion asked, Funnel funnel, Freshness freshness) {
        var who = asked.filter().who();
        var rows = Arrays.stream(Step.values())
                .map(step -> new Row(
                        step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        funnel.people(step, who),
                        funnel.rate(step, who),
                        step == Step.TOOK_PART ? null : funnel.reached(step, who)))
                .toList();
        return new FunnelAnswer(
                freshness.at(),
                freshness.complete(),
                asked.address().query(),
                rows.size(),
                funnel.committed(who),
                Funnel.DEFINITION,
                rows,
                new Links(
                        asked.address().toString(),
                        asked.address().ending(".csv").toString(),
                        null));
    }

    @Override
    public String next() {
        return null;
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
