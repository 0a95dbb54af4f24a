package dev.stoa.content;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.PartsTexts;
import dev.stoa.site.PublicRoutes;
import dev.stoa.site.Texts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts that visitors may read now: pages such as "about" from {@code content/pages}, news from {@code content/news}.
 * Drafts, and news dated after today (in UTC), are not among them.
 */
@Singleton
public class Articles {

    /** Beside the main one. */
    static final List<String> LANGUAGES = List.of("de", "sv");

    private static final Comparator<Article> NEWEST_FIRST =
            Comparator.comparing(Article::date).reversed().thenComparing(Article::slug);

    private final PictureFolder pictures;
    private final ArticleFolder pages;
    private final ArticleFolder news;
    private final Clock clock;

    @Inject
    Articles(StoaConfig config, Clock clock) {
        var wording = new Wording(
                config.company().name(),
                (language, at) -> Texts.in(language, PartsTexts.class).footnoteBack(at));
        this.pictures = new PictureFolder(config.contentDir().resolve("images"));
        this.pages = new ArticleFolder(config.contentDir().resolve("pages"), pictures, wording);
        this.news = new ArticleFolder(config.contentDir().resolve("news"), pictures, wording);
        this.clock = clock;
    }

    public Optional<Article> page(String slug) {
        return pages.article(slug).filter(this::visible);
    }

    /** In this language, or in the main one where nobody has translated it; {@link Article#language} says which it is. */
    public Optional<Article> page(String slug, String language) {
        return page(slug).map(page -> in(language, "pages", page));
    }

    /** A post; one without a date is not published. */
    public Optional<Article> post(String slug) {
        return news.article(slug).filter(this::published);
    }

    /** In this language, or in the main one. */
    public Optional<Article> post(String slug, String language) {
        return post(slug).map(post -> in(language, "news", post));
    }

    /** All news, the newest first, each in this language or in the main one. */
    public List<Article> news(String language) {
        return news().stream().map(post -> in(language, "news", post)).toList();
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

    /** Where a page is: one text has one address, the short one where it has one. */
    public static String pageAddress(String slug) {
        return PublicRoutes.isPage("/" + slug) ? "/" + slug : "/pages/" + slug;
    }

    /** Where a text of a folder is for visitors. */
    static String address(String folder, String slug) {
        return folder.equals("news") ? "/news/" + slug : pageAddress(slug);
    }

    /** The cover of a text in just this size, as PNG, for other sites that show a link to it. */
    public Optional<byte[]> cover(Article article, int width, int height) {
        return Optional.ofNullable(article.cover()).flatMap(cover -> pictures.cut(cover.picture(), width, height));
    }

    /** What is behind the last part of a picture's address, for visitors: only what a text shows that they see. */
    Optional<byte[]> shownPicture(String address) {
        return pictures.at(address)
                .filter(picture -> shows("pages", pages(), picture) || shows("news", news(), picture))
                .flatMap(picture -> pictures.bytes(picture, address));
    }

    private boolean shows(String folder, List<Article> shown, Picture picture) {
        return shown.stream()
                .flatMap(article -> Stream.concat(
                        Stream.of(article),
                        LANGUAGES.stream().flatMap(language -> translation(folder, article, language).stream())))
                .anyMatch(article -> article.shows(picture.name()));
    }

    /** The same for editors. */
    Optional<byte[]> picture(String address) {
        return pictures.at(address).flatMap(picture -> pictures.bytes(picture, address));
    }

    /** Pictures that cannot be shown, and why. */
    List<String> wrongPictures() {
        return pictures.wrong();
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

    /** What a text says in another language, if it does; whether visitors see the text or not. */
    Optional<Article> translation(String folder, Article article, String language) {
        return folder(folder).translation(article.slug(), language).map(article::as);
    }

    private Article in(String language, String folder, Article article) {
        return language.equals(article.language())
                ? article
                : translation(folder, article, language).orElse(article);
    }

    private ArticleFolder folder(String name) {
        return name.equals("news") ? news : pages;
    }

    /** Changes whenever an editor saves a file. */
    public int state() {
        return 31 * (31 * pages.state() + news.state()) + pictures.state();
    }

    private boolean published(Article article) {
        return article.date() != null && visible(article);
    }

    private boolean visible(Article article) {
        return article.visibleOn(today());
    }

    /** In UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
