package dev.stoa.site;

import java.net.URI;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown (CommonMark with tables) as HTML that is safe to show whoever wrote it: what is not on the list of allowed
 * elements and attributes is left out, and so is every address that is not http, https, mailto or of this site.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "hr",
                    "br",
                    "a",
                    "img",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowElements((element, attributes) -> "h2", "h1")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /** The text as sanitised HTML; a first-level heading becomes a second-level one, for the page has its own. */
    public static String html(String markdown) {
        return ALLOWED.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** HTML that was made from Markdown in another way, sanitised; {@code besides} is what it may have more than other texts. */
    public static String sanitised(String html, PolicyFactory besides) {
        return ALLOWED.and(besides).sanitize(html);
    }

    /**
     * The README of a repository, sanitised; see {@link Readme} for what becomes of its headings, links and pictures.
     *
     * @param files the address below which the repository's files are, with a slash at its end
     */
    public static String readme(String markdown, URI files) {
        var document = PARSER.parse(markdown);
        document.accept(new Readme(files));
        return ALLOWED.sanitize(RENDERER.render(document));
    }
}
