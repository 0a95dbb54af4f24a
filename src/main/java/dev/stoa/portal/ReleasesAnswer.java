package dev.stoa.portal;

import dev.stoa.project.ReleaseQueries;
import dev.stoa.project.ReleaseQueries.Line;
import dev.stoa.site.Address;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Releases and tags as open data; content/pages/open-data.md is its dictionary.
 *
 * @param total on all pages
 */
record ReleasesAnswer(Instant asOf, boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

    private static final int MOST = 1000;

    /** @param name null where it only repeats the tag */
    record Row(String project, URI page, String tag, String name, boolean prerelease, Instant publishedAt, String url) {

        static Row of(Line release, URI site) {
            return new Row(
                    release.slug(),
                    site.resolve("/projects/" + release.slug()),
                    release.tag(),
                    release.name(),
                    release.prerelease(),
                    release.publishedAt(),
                    release.url());
        }
    }

    static ReleasesAnswer of(String words, int page, ReleaseQueries releases, Freshness freshness, URI site) {
        long total = releases.count(words);
        var list = Address.of("/releases").with("q", words);
        return new ReleasesAnswer(
                freshness.at(),
                freshness.complete(),
                total,
                releases.newest(words, (page - 1) * MOST, MOST).stream()
                        .map(release -> Row.of(release, site))
                        .toList(),
                Links.of(list, Paging.of(list, Integer.toString(page), total, MOST)));
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
