package dev.stoa.content;

import dev.stoa.site.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the editors have written, for staff: what visitors see, what they do not see yet, and what cannot be shown.
 *
 * @param wrong files that are not shown
 * @param remarks what should be mended in texts that are shown
 * @param todo what the operator of this site has still to write
 * @param untold texts that are not there in each language
 */
public record TextsPage(
        List<Row> rows, List<String> wrong, List<String> remarks, List<String> todo, List<String> untold) {

    static final List<String> FOLDERS = List.of("news", "pages");

    /**
     * @param folder {@code news} or {@code pages}
     * @param state "shown", "draft", "from 2026-12-24" or "news without a date"
     */
    public record Row(String folder, String title, String href, String state, boolean shown) {}

    private record Written(String folder, Article article) {

        String file() {
            return file(article.language().equals("en") ? "" : "." + article.language());
        }

        String file(String language) {
            return "content/" + folder + "/" + article.slug() + language + ".md";
        }

        Stream<Written> withTranslations(Articles articles) {
            return Stream.concat(
                    Stream.of(this),
                    Articles.LANGUAGES.stream()
                            .flatMap(language -> articles.translation(folder, article, language).stream())
                            .map(told -> new Written(folder, told)));
        }

        Stream<String> untold(Articles articles) {
            return Language.offered().stream()
                    .map(offered -> offered.tag)
                    .filter(Articles.LANGUAGES::contains)
                    .filter(language ->
                            articles.translation(folder, article, language).isEmpty())
                    .map(language -> file("." + language));
        }
    }

    static TextsPage of(Articles articles, FormerAddresses former) {
        var all = FOLDERS.stream()
                .flatMap(folder -> articles.written(folder).stream().map(article -> new Written(folder, article)))
                .toList();
        return new TextsPage(
                all.stream()
                        .map(one -> row(one.folder, one.article, articles.shown(one.folder, one.article)))
                        .toList(),
                Stream.concat(
                                FOLDERS.stream()
                                        .flatMap(folder -> articles.wrong(folder).stream()
                                                .map(wrong -> "content/" + folder + "/" + wrong.wrong())),
                                articles.wrongPictures().stream().map(wrong -> "content/images/" + wrong))
                        .toList(),
                Stream.concat(
                                all.stream()
                                        .flatMap(one -> one.withTranslations(articles))
                                        .flatMap(one -> one.article.body().remarks().stream()
                                                .map(remark -> one.file() + ": " + remark)),
                                all.stream()
                                        .flatMap(one -> former.remarks(one.folder, one.article).stream()
                                                .map(remark -> one.file() + ": " + remark)))
                        .toList(),
                all.stream()
                        .flatMap(one -> one.article.todo().stream().map(todo -> one.file() + ": " + todo))
                        .toList(),
                all.stream()
                        .filter(one -> articles.shown(one.folder, one.article))
                        .flatMap(one -> one.untold(articles))
                        .toList());
    }

    static Row row(String folder, Article article, boolean shown) {
        return new Row(
                folder,
                article.title(),
                shown ? Articles.address(folder, article.slug()) : "/admin/texts/" + folder + "/" + article.slug(),
                shown ? "shown" : state(article),
                shown);
    }

    private static String state(Article article) {
        return article.draft() ? "draft" : article.date() == null ? "news without a date" : "from " + article.date();
    }
}
