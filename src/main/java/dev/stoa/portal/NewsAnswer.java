package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.site.Csv;
import dev.stoa.site.Narrowing;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** News as open data, the newest first; content/pages/open-data.md is its dictionary. They are our own, so they are complete. */
record NewsAnswer(boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

    private static final int MOST = 500;

    record Row(URI url, String title, LocalDate date, String author, List<String> tags, String summary) {}

    static NewsAnswer of(Narrowing<Article> list, int page, URI site) {
        var news = list.hits();
        return new NewsAnswer(
                true,
                news.size(),
                news.stream()
                        .skip((page - 1L) * MOST)
                        .limit(MOST)
                        .map(one -> new Row(
                                site.resolve("/news/" + one.slug()),
                                one.title(),
                                one.date(),
                                one.author(),
                                one.tags(),
                                one.summary()))
                        .toList(),
                Links.of(list.here(), Paging.of(list.here(), Integer.toString(page), news.size(), MOST)));
    }

    /** Tags in one field, separated by commas. */
    @Override
    public String csv() {
        return Csv.of(
                List.of("url", "title", "date", "author", "tags", "summary"),
                rows.stream()
                        .map(row -> java.util.Arrays.asList(
                                row.url, row.title, row.date, row.author, String.join(",", row.tags), row.summary))
                        .toList());
    }
}
