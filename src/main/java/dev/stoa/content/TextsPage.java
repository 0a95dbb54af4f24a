package dev.stoa.content;

import java.util.List;

/** What the editors have written, for staff: what visitors see, what they do not see yet, and what cannot be shown. */
public record TextsPage(List<Row> rows, List<String> wrong) {

    private static final List<String> FOLDERS = List.of("news", "pages");

    /**
     * @param folder {@code news} or {@code pages}
     * @param state "shown", "draft", "from 2026-12-24" or "news without a date"
     */
    public record Row(String folder, String title, String href, String state, boolean shown) {}

    static TextsPage of(Articles articles) {
        return new TextsPage(
                FOLDERS.stream()
                        .flatMap(folder -> articles.written(folder).stream()
                                .map(article -> row(folder, article, articles.shown(folder, article))))
                        .toList(),
                FOLDERS.stream()
                        .flatMap(folder ->
                                articles.wrong(folder).stream().map(wrong -> "content/" + folder + "/" + wrong.wrong()))
                        .toList());
    }

    static Row row(String folder, Article article, boolean shown) {
        return new Row(
                folder,
                article.title(),
                shown ? "/" + folder + "/" + article.slug() : "/admin/texts/" + folder + "/" + article.slug(),
                shown ? "shown" : state(article),
                shown);
    }

    private static String state(Article article) {
        return article.draft() ? "draft" : article.date() == null ? "news without a date" : "from " + article.date();
    }
}
