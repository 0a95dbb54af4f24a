package dev.stoa.content;

import dev.stoa.content.TextsPage.Row;
import io.quarkus.qute.RawString;

/** One text as its editors see it. @param code it needs the style sheet for code */
public record TextPreview(Row row, Cover cover, RawString html, boolean code) {

    private static final String IMAGES = "/admin/texts/images/";

    /** Its pictures come from where staff may see them all. */
    static TextPreview of(String folder, Article article, boolean shown) {
        var cover = article.cover();
        return new TextPreview(
                TextsPage.row(folder, article, shown),
                cover == null ? null : cover.below(IMAGES),
                new RawString(article.html()
                        .replace("=\"" + Picture.PUBLIC, "=\"" + IMAGES)
                        .replaceAll("(\\d+w ?, )" + Picture.PUBLIC, "$1" + IMAGES)),
                article.body().code());
    }
}
