package dev.stoa.portal;

import dev.stoa.github.completeness.Completeness;
import dev.stoa.github.completeness.Completeness.By;
import dev.stoa.github.completeness.Completeness.Reader;
import dev.stoa.github.completeness.Delivered;
import dev.stoa.github.completeness.Repairs;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Deliveries by day and organisation as open data; content/pages/open-data.md is its dictionary.
 *
 * @param complete all repositories were read to the end, and nothing waits for repair
 * @param total rows on all pages
 * @param from the first day (UTC)
 * @param to the first day that does not count
 */
record CompletenessAnswer(
        Instant asOf,
        boolean complete,
        long total,
        LocalDate from,
        LocalDate to,
        Repairs repairs,
        List<Delivered> rows,
        Links links)
        implements LinkedTable {

    private static final int MOST = 1000;

    static CompletenessAnswer of(
            Completeness completeness, String org, LocalDate from, LocalDate to, int page, Freshness freshness) {
        var found = completeness.delivered(By.BOTH, Reader.VISITOR, from, to, org, (page - 1) * MOST, MOST);
        var here = CompletenessPage.ADDRESS
                .with("org", org)
                .with("from", from.toString())
                .with("to", to.toString());
        var repairs = completeness.repairs();
        return new CompletenessAnswer(
                freshness.at(),
                freshness.complete() && repairs.none(),
                found.total(),
                from,
                to,
                repairs,
                found.rows(),
                Links.of(here, Paging.of(here.ending(".json"), Integer.toString(page), found.total(), MOST)));
    }

    @Override
    public String csv() {
        return Csv.of(Delivered.class, rows);
    }
}
