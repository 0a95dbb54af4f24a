package dev.stoa.portal;

import dev.stoa.site.Csv;
import dev.stoa.site.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The front page as open data: its four facts, and where all lists are.
 *
 * @param lists the addresses of all lists as JSON
 */
record HomeAnswer(Instant asOf, boolean complete, long total, List<Row> rows, List<URI> lists) implements Table {

    private static final List<String> LISTS = List.of(
            "/projects",
            "/releases",
            "/people",
            "/contributions",
            "/contributions/rows",
            "/contributions/elsewhere",
            "/contributions/funnel",
            "/good-first-issues",
            "/completeness",
            "/events",
            "/talks",
            "/groups",
            "/map",
            "/sponsorships",
            "/transparency",
            "/news",
            "/openapi");

    record Row(long number, String meaning, URI url) {}

    static HomeAnswer of(List<Fact> facts, Freshness freshness, URI site) {
        var rows = facts.stream()
                .map(fact -> new Row(fact.number(), fact.meaning(), site.resolve(fact.href())))
                .toList();
        return new HomeAnswer(
                freshness.at(),
                freshness.complete(),
                rows.size(),
                rows,
                LISTS.stream().map(list -> site.resolve(list + ".json")).toList());
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
