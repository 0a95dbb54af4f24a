package dev.stoa.content;

import java.time.LocalDate;
import java.util.List;

/**
 * One text of the editors.
 *
 * @param slug its address: the name of the file without {@code .md}
 * @param date the day from which it is shown, or null when it always is
 * @param author as it is signed, or null
 * @param summary one or two sentences for lists and search engines, or null
 * @param draft written, and not to be shown yet
 * @param html the sanitised text
 */
public record Article(
        String slug,
        String title,
        LocalDate date,
        String author,
        List<String> tags,
        String summary,
        boolean draft,
        String html) {

    /** The text alone, for a search. */
    public String text() {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Visitors see it on this day. */
    boolean visibleOn(LocalDate today) {
        return !draft && (date == null || !date.isAfter(today));
    }
}
