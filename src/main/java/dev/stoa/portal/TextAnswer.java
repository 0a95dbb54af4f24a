package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.content.Body;
import dev.stoa.site.Csv;
import dev.stoa.site.Single;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** A text of the editors as open data. @param html sanitised */
record TextAnswer(URI url, String title, LocalDate date, String author, List<String> tags, String summary, String html)
        implements Single {

    /** Tags in one field, separated by commas; the text without its marks. */
    record Line(URI url, String title, LocalDate date, String author, String tags, String summary, String text) {}

    static TextAnswer of(Article article, URI url) {
        return new TextAnswer(
                url,
                article.title(),
                article.date(),
                article.author(),
                article.tags(),
                article.summary(),
                article.html());
    }

    @Override
    public String csv() {
        var line = new Line(url, title, date, author, String.join(",", tags), summary, Body.text(html));
        return Csv.of(Line.class, List.of(line));
    }
}
