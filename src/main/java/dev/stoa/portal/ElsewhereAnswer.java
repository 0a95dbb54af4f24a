package dev.stoa.portal;

import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.contribution.ElsewhereQueries.Elsewhere;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.util.List;

/**
 * Work in repositories of others as open data; content/pages/open-data.md is its dictionary.
 *
 * @param total repositories on all pages
 * @param work in all of them
 */
record ElsewhereAnswer(Instant asOf, boolean complete, long total, long work, List<Elsewhere> rows, Links links)
        implements LinkedTable {

    private static final int MOST = 1000;

    static ElsewhereAnswer of(int page, ElsewhereQueries elsewhere, Freshness freshness) {
        var found = elsewhere.repositories((page - 1) * MOST, MOST);
        var paging =
                Paging.of(ElsewherePage.ADDRESS.ending(".json"), Integer.toString(page), found.repositories(), MOST);
        return new ElsewhereAnswer(
                freshness.at(),
                freshness.complete(),
                found.repositories(),
                found.work(),
                found.some(),
                Links.of(ElsewherePage.ADDRESS, paging));
    }

    @Override
    public String csv() {
        return Csv.of(Elsewhere.class, rows);
    }
}
