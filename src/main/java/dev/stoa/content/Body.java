package dev.stoa.content;

import java.util.List;
import java.util.Set;

/**
 * What stands below the front matter.
 *
 * @param html sanitised
 * @param code it has code with colours, which need a style sheet of their own
 * @param pictures the names that it asks for, whether they are there or not
 * @param remarks what its editor should mend, though it is shown
 */
public record Body(String html, boolean code, Set<String> pictures, List<String> remarks) {

    static final Body NONE = new Body("", false, Set.of(), List.of());

    /** The text alone, for a search and for tables. */
    public static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replace(ArticleRenderer.BACK, "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
