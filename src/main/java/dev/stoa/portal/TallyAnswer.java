package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.Tally;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.site.Address;
import dev.stoa.site.Csv;
import dev.stoa.site.Cursor;
import dev.stoa.site.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tally as open data; content/pages/open-data.md is its dictionary.
 *
 * @param counts "contributions", each once, or "credits", each once for each person credited
 * @param total of all rows, also of those on other pages
 * @param groups how many rows there are on all pages
 */
record TallyAnswer(
        Instant asOf,
        boolean complete,
        Map<String, String> filters,
        List<String> by,
        String counts,
        long total,
        long groups,
        List<Map<String, Object>> rows,
        Links links)
        implements Table {

    /** The same in other forms; the rows that it counts; its next page, if there is one. */
    record Links(
            String self,
            String html,
            String csv,
            String rows,
            @JsonInclude(JsonInclude.Include.NON_NULL) String next) {}

    static TallyAnswer of(Scope scope, Tally tally, int page, Freshness freshness) {
        var by = tally.by().stream().map(Dimension::word).toList();
        var words = String.join(",", by);
        boolean people = scope.ofPeople() || tally.by().contains(Dimension.ACCOUNT);
        var json = scope.filter().at("/contributions.json").with("by", words);
        boolean more = (long) page * TallyQueries.MOST_ROWS < tally.groups();
        return new TallyAnswer(
                freshness.at(),
                freshness.complete(),
                scope.filter().applied(),
                by,
                people ? "credits" : "contributions",
                tally.total(),
                tally.groups(),
                tally.rows().stream().map(row -> row(by, row)).toList(),
                new Links(
                        json.page(page).toString(),
                        scope.filter().at("/contributions").with("by", words).toString(),
                        csv(scope, words).page(page).toString(),
                        scope.filter().at("/contributions/rows").toString(),
                        more
                                ? json.with("cursor", Cursor.of(Integer.toString(page + 1)))
                                        .toString()
                                : null));
    }

    private static Address csv(Scope scope, String by) {
        return scope.filter().at("/contributions.csv").with("by", by);
    }

    private static Map<String, Object> row(List<String> by, Tally.Row row) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < by.size(); i++) {
            values.put(by.get(i), row.values().get(i));
        }
        values.put("count", row.count());
        return values;
    }

    @Override
    public String next() {
        return links.next();
    }

    @Override
    public String csv() {
        var header = Stream.concat(by.stream(), Stream.of("count")).toList();
        return Csv.of(
                header, rows.stream().map(row -> new ArrayList<>(row.values())).toList());
    }
}
