package dev.stoa.content;

import java.time.LocalDate;
import java.util.List;

/**
 * One text of the editors.
 *
 * @param slug its address: the name of the file without {@code .md}
 * @param language of title, summary and text
 * @param date the day from which it is shown, or null when it always is
 * @param author as it is signed, or null
 * @param summary one or two sentences for lists and search engines, or null
 * @param cover the picture above it, or null
 * @param formerly paths that lead to it
 * @param todo what the operator of this site has still to write, for staff
 * @param draft written, and not to be shown yet
 */
public record Article(
        String slug,
        String language,
        String title,
        LocalDate date,
        String author,
        List<String> tags,
        String summary,
        Cover cover,
        List<String> formerly,
        List<String> todo,
        boolean draft,
        Body body) {

    /** Title and summary of a text that nobody wrote. */
    public static Article untold(String slug, String title, String summary) {
        return new Article(
                slug, "en", title, null, null, List.of(), summary, null, List.of(), List.of(), false, Body.NONE);
    }

    /** The same in another language: its words, with what the main text says of the rest. */
    Article as(Article translation) {
        return new Article(
                slug,
                translation.language,
                translation.title,
                date,
                translation.author == null ? author : translation.author,
                tags,
                translation.summary == null ? summary : translation.summary,
                translation.cover == null ? cover : translation.cover,
                formerly,
                todo,
                draft,
                translation.body);
    }

    /** Sanitised. */
    public String html() {
        return body.html();
    }

    /** The text alone, for a search. */
    public String text() {
        return Body.text(body.html());
    }

    /** It cannot be seen whole without the picture of this name. */
    boolean shows(String picture) {
        return body.pictures().contains(picture);
    }

    /** Visitors see it on this day. */
    boolean visibleOn(LocalDate today) {
        return !draft && (date == null || !date.isAfter(today));
    }
}
