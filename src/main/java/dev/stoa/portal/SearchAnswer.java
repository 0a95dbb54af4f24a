package dev.stoa.portal;

import dev.stoa.search.Hit;
import dev.stoa.search.Hit.Part;
import dev.stoa.search.SearchKind;
import dev.stoa.search.SearchQueries;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What was found as data, best first; content/pages/open-data.md is its dictionary. */
record SearchAnswer(long total, List<Row> rows) {

    private static final int SIZE = 20;

    record Row(String kind, URI url, String title, String snippet, LocalDate day) {

        static Row of(Hit hit, URI site) {
            return new Row(
                    SearchPage.word(hit.kind()),
                    site.resolve(hit.href()),
                    text(hit.title()),
                    text(hit.snippet()),
                    hit.day());
        }

        private static String text(List<Part> parts) {
            return parts.stream().map(Part::text).collect(Collectors.joining());
        }
    }

    static SearchAnswer of(SearchQueries search, String q, SearchKind kind, int page, URI site) {
        var hits = search.search(q, kind, page, SIZE);
        return new SearchAnswer(
                hits.total(),
                hits.first().stream().map(hit -> Row.of(hit, site)).toList());
    }
}
