package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.PersonQueries.Person;
import dev.stoa.contribution.PersonQueries.Search;
import dev.stoa.site.Address;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * People as open data; content/pages/open-data.md is its dictionary.
 *
 * @param total on all pages
 * @param hidden who is counted everywhere, and named nowhere
 */
record PeopleAnswer(Instant asOf, boolean complete, long total, long hidden, List<Row> rows, Links links) {

    private static final int MOST = 1000;

    private static final List<String> COLUMNS =
            List.of("account", "name", "ours", "organisation", "work", "first", "latest");

    record Links(
            String html,
            String csv,
            @JsonInclude(JsonInclude.Include.NON_NULL) String next) {}

    record Row(
            String account,
            String name,
            boolean ours,
            String organisation,
            long work,
            LocalDate first,
            LocalDate latest) {

        static Row of(Person person) {
            return new Row(
                    person.handle(),
                    person.name(),
                    person.ours(),
                    person.organisation(),
                    person.work(),
                    person.first(),
                    person.latest());
        }

        List<Object> values() {
            return Arrays.asList(account, name, ours, organisation, work, first, latest);
        }
    }

    static PeopleAnswer of(Search search, int page, PersonQueries people, Freshness freshness) {
        var counts = people.count(search);
        long total = counts.of(search.who());
        var query = PeoplePage.address(search).query();
        var paging = Paging.of(new Address("/people.json", query), Integer.toString(page), total, MOST);
        return new PeopleAnswer(
                freshness.at(),
                freshness.complete(),
                total,
                counts.hidden(),
                page > paging.pages()
                        ? List.of()
                        : people.find(search, MOST, paging.offset(MOST)).stream()
                                .map(Row::of)
                                .toList(),
                new Links(
                        new Address("/people", query).toString(),
                        new Address("/people.csv", query).toString(),
                        paging.next()));
    }

    String toCsv() {
        return Csv.of(COLUMNS, rows.stream().map(Row::values).toList());
    }
}
