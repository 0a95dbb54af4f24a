package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.content.Articles;
import java.util.List;

/** All news, the newest first. No statement: they come from files. */
public record NewsPage(List<Article> posts) {

    static NewsPage of(Articles articles) {
        return new NewsPage(articles.news());
    }
}
