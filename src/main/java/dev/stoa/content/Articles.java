package dev.stoa.content;

import dev.stoa.platform.StoaConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The texts that visitors may read now: pages such as "about" from {@code content/pages}, news from {@code content/news}.
 * Drafts, and news dated after today (in UTC), are not among them.
 */
@Singleton
public class Articles {

    private static final Comparator<Article> NEWEST_FIRST =
            Comparator.comparing(Article::date).reversed().thenComparing(Article::slug);

    private final ArticleFolder pages;
    private final ArticleFolder news;
    private final Clock clock;

    @Inject
    Articles(StoaConfig config, Clock clock) {
        this.pages = new ArticleFolder(config.contentDir().resolve("pages"));
        this.news = new ArticleFolder(config.contentDir().resolve("news"));
        this.clock = clock;
    }

    public Optional<Article> page(String slug) {
        return pages.article(slug).filter(this::visible);
    }

    /** A post; one without a date is not published. */
    public Optional<Article> post(String slug) {
        return news.article(slug).filter(this::published);
    }

    /** All news, the newest first. */
    public List<Article> news() {
        return news.articles().stream()
                .filter(this::published)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** All pages, in no order. */
    public List<Article> pages() {
        return pages.articles().stream().filter(this::visible).toList();
    }

    /** A text as its editors see it: also a draft, and one whose day has not come. */
    Optional<Article> draft(String folder, String slug) {
        return folder(folder).article(slug);
    }

    /** All texts of a folder, drafts among them, by address. */
    List<Article> written(String folder) {
        return folder(folder).articles().stream()
                .sorted(Comparator.comparing(Article::slug))
                .toList();
    }

    /** What cannot be shown, and why. */
    List<ArticleFolder.Wrong> wrong(String folder) {
        return folder(folder).wrong();
    }

    /** Whether visitors see this text of a folder now. */
    boolean shown(String folder, Article article) {
        return folder.equals("news") ? published(article) : visible(article);
    }

    private ArticleFolder folder(String name) {
        return name.equals("news") ? news : pages;
    }

    /** Changes whenever an editor saves a file. */
    public int state() {
        return 31 * pages.state() + news.state();
    }

    private boolean published(Article article) {
        return article.date() != null && visible(article);
    }

    private boolean visible(Article article) {
        return article.visibleOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
