package dev.stoa.sponsorship.history;

import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import java.util.List;
import java.util.stream.Stream;

/** The history of the whole desk, narrowed by who, what, which field and when. A bounded number of statements. */
public record HistoryPage(
        List<HistoryEntry> entries,
        long total,
        String who,
        String subject,
        String field,
        String from,
        String to,
        List<String> people,
        List<String> fields,
        List<Option> subjects,
        Paging paging,
        boolean filtered,
        String csv,
        String xlsx) {

    static final int SIZE = 50;

    static HistoryPage of(HistoryFilter filter, String page, HistoryQueries queries) {
        var address = filter.address("/admin/history");
        long total = queries.count(filter);
        var paging = Paging.of(address, page, total, SIZE);
        var choices = queries.choices();
        return new HistoryPage(
                queries.rows(filter, paging.offset(SIZE), SIZE),
                total,
                filter.who(),
                filter.subject(),
                filter.field(),
                filter.from() == null ? "" : filter.from().toString(),
                filter.to() == null ? "" : filter.to().toString(),
                choices.people(),
                choices.fields(),
                Stream.concat(
                                Stream.of(new Option("", "Everything")),
                                queries.subjects().stream().map(word -> new Option(word, word)))
                        .toList(),
                paging,
                !address.query().isEmpty(),
                filter.address("/admin/history.csv").toString(),
                filter.address("/admin/history.xlsx").toString());
    }
}
