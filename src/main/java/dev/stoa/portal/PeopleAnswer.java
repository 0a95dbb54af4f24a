package dev.stoa.portal;

import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.PersonQueries.Person;
import dev.stoa.contribution.PersonQueries.Search;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * People as open data; content/pages/open-data.md is its dictionary.
 *
 * @param total on all pages
 * @param hidden who is counted everywhere, and named nowhere
 */
record PeopleAnswer(Instant asOf, boolean complete, long total, long hidden, List<Row> rows, Links links)
        implements LinkedTable {

    private static final int MOST = 1000;

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
    }

    static PeopleAnswer of(Search search, int page, PersonQueries people, Freshness freshness) {
        var counts = people.count(search);
        long total = counts.of(search.who());
        var list = PeoplePage.address(search);
        var paging = Paging.of(list.ending(".json"), Integer.toString(page), total, MOST);
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
                Links.of(list, paging));
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
