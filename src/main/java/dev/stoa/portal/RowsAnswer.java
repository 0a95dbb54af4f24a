package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.contribution.ContributionRow;
import dev.stoa.contribution.ContributionRows;
import dev.stoa.contribution.ContributionRows.Place;
import dev.stoa.contribution.Scope;
import dev.stoa.site.Csv;
import dev.stoa.site.Cursor;
import dev.stoa.site.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single contributions as open data; content/pages/open-data.md is its dictionary.
 *
 * @param total on all pages
 */
record RowsAnswer(Instant asOf, boolean complete, Map<String, String> filters, long total, List<Row> rows, Links links)
        implements Table {

    static final int MOST = 1000;

    /** The same in other forms; the tally that counts the rows; the next page, if there is one. */
    record Links(
            String self,
            String html,
            String csv,
            String tally,
            @JsonInclude(JsonInclude.Include.NON_NULL) String next) {}

    record Row(
            Instant at,
            LocalDate day,
            String kind,
            String repository,
            String account,
            String name,
            String organisation,
            Long number,
            String commit,
            String title,
            String url) {

        static Row of(ContributionRow row) {
            return new Row(
                    row.at(),
                    row.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                    row.kind().name(),
                    row.repository(),
                    row.handle(),
                    row.name(),
                    row.organisation(),
                    row.number(),
                    row.commit(),
                    row.title(),
                    row.url());
        }
    }

    static RowsAnswer of(Scope scope, Place place, ContributionRows.Found found, long total, Freshness freshness) {
        var filter = scope.filter();
        return new RowsAnswer(
                freshness.at(),
                freshness.complete(),
                filter.applied(),
                total,
                found.rows().stream().map(Row::of).toList(),
                new Links(
                        address(scope, ".json", place),
                        address(scope, "", place),
                        address(scope, ".csv", place),
                        filter.at("/contributions.json").toString(),
                        found.next() == null ? null : next(scope, found.next())));
    }

    /** Where a cursor of ours leads: the moment and how many of that moment are behind. */
    static Optional<Place> place(String cursor) {
        return Cursor.place(cursor)
                .filter(place -> place.matches("\\d{4}-[0-9:T.-]{1,30}Z/\\d{1,7}"))
                .flatMap(place -> {
                    int slash = place.indexOf('/');
                    try {
                        return Optional.of(new Place(
                                Instant.parse(place.substring(0, slash)),
                                Integer.parseInt(place.substring(slash + 1))));
                    } catch (DateTimeException noSuchMoment) {
                        return Optional.empty();
                    }
                });
    }

    private static String next(Scope scope, Place place) {
        return scope.filter()
                .at("/contributions/rows.json")
                .with("cursor", Cursor.of(place.before() + "/" + place.skip()))
                .toString();
    }

    private static String address(Scope scope, String ending, Place place) {
        return ContributionRowsPage.address(scope.filter(), "/contributions/rows" + ending, place);
    }

    @Override
    public String next() {
        return links.next();
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
