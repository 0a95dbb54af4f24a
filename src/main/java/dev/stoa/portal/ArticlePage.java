package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.content.Cover;
import dev.stoa.site.Address;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;

/**
 * One text of the editors.
 *
 * @param lang of its words where that is not the language of the page, else null
 * @param cover the picture above it, or null
 * @param text sanitised HTML
 * @param code it needs the style sheet for code
 * @param picture the address whose picture other sites show beside a link
 */
public record ArticlePage(
        String slug,
        String lang,
        String title,
        LocalDate date,
        String author,
        List<Link> tags,
        String summary,
        Cover cover,
        RawString text,
        boolean code,
        String picture) {

    /**
     * @param folder {@code news} or {@code pages}
     * @param language of the page around it
     */
    static ArticlePage of(Article article, String folder, String language) {
        return new ArticlePage(
                article.slug(),
                article.language().equals(language) ? null : article.language(),
                article.title(),
                article.date(),
                article.author(),
                article.tags().stream()
                        .map(tag -> new Link(
                                tag, Address.of("/news").with("tag", tag).toString()))
                        .toList(),
                article.summary(),
                article.cover(),
                new RawString(article.html()),
                article.body().code(),
                "/" + folder + "/" + article.slug());
    }
}
