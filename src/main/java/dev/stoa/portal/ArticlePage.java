package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.site.Address;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;

/** One text of the editors; {@code text} is sanitised HTML. */
public record ArticlePage(
        String slug, String title, LocalDate date, String author, List<Link> tags, String summary, RawString text) {

    static ArticlePage of(Article article) {
        return new ArticlePage(
                article.slug(),
                article.title(),
                article.date(),
                article.author(),
                article.tags().stream()
                        .map(tag -> new Link(
                                tag, Address.of("/news").with("tag", tag).toString()))
                        .toList(),
                article.summary(),
                new RawString(article.html()));
    }
}
