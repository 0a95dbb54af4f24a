package dev.stoa.portal;

import dev.stoa.search.Hit;
import dev.stoa.search.Hit.Part;
import dev.stoa.search.SearchKind;
import dev.stoa.search.SearchQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What was found as data, best first; content/pages/open-data.md is its dictionary. */
record SearchAnswer(boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

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
        var list = SearchPage.address(q, kind);
        return new SearchAnswer(
                true,
                hits.total(),
                hits.first().stream().map(hit -> Row.of(hit, site)).toList(),
                Links.of(list, Paging.of(list, Integer.toString(page), hits.total(), SIZE)));
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
