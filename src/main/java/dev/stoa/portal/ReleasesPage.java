package dev.stoa.portal;

import dev.stoa.project.ReleaseQueries;
import dev.stoa.project.ReleaseQueries.Line;
import dev.stoa.site.Address;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import java.util.List;

/** Releases and tags of all projects, newest first. Two statements and one for the freshness. */
record ReleasesPage(String q, List<Line> releases, long total, Paging paging, Freshness freshness) {

    private static final int SIZE = 60;

    static ReleasesPage of(String q, String page, ReleaseQueries queries, Freshness freshness) {
        var words = SearchText.typed(q);
        long total = queries.count(words);
        var paging = Paging.of(Address.of("/releases").with("q", words), page, total, SIZE);
        return new ReleasesPage(words, queries.newest(words, paging.offset(SIZE), SIZE), total, paging, freshness);
    }
}
