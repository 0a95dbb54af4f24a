package dev.stoa.content;

import dev.stoa.site.Markdown;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What editors write, as HTML: CommonMark with tables and footnotes, headings that can be linked to, pictures in several
 * sizes and code with colours ({@link ArticleRenderer}). Sanitised like all Markdown, with what these need besides.
 */
final class ArticleText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}");
    private static final Pattern FOOTNOTE = Pattern.compile("fn(ref)?-[\\p{L}\\p{N}_-]{1,100}");
    /** Of all that CommonMark makes, only the arrow behind a footnote has one. */
    private static final String LABEL = "aria-label";

    private static final Pattern PIXELS = Pattern.compile("\\d{1,5}");

    private static final PolicyFactory BESIDES = new HtmlPolicyBuilder()
            .allowElements(
                    "h2", "h3", "h4", "a", "img", "picture", "source", "sup", "section", "ol", "li", "span", "code",
                    "pre")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h2", "h3", "h4")
            .allowAttributes("id")
            .matching(FOOTNOTE)
            .onElements("li", "a")
            .allowAttributes("class")
            .matching(true, "footnote-ref", "footnotes", "footnote-backref")
            .onElements("sup", "section", "a")
            .allowAttributes("class")
            .matching(true, Grammar.CLASSES)
            .onElements("span")
            .allowAttributes("class")
            .matching(true, "code")
            .onElements("pre")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("pre")
            .allowAttributes(LABEL)
            .onElements("a")
            .allowAttributes("srcset")
            .onElements("img", "source")
            .allowUrlProtocols("https")
            .allowAttributes("sizes")
            .matching(true, Picture.SIZES)
            .onElements("img", "source")
            .allowAttributes("type")
            .matching(true, "image/webp")
            .onElements("source")
            .allowAttributes("width", "height")
            .matching(PIXELS)
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .toFactory();

    private ArticleText() {}

    /** @param language of the text */
    static Body body(String markdown, String language, Wording wording, ArticleNotes notes) {
        var document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                text.setLiteral(wording.named(text.getLiteral()));
            }
        });
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> attributes.computeIfPresent(
                        LABEL, (label, english) -> wording.back().apply(language, reference(english))))
                .nodeRendererFactory(context -> new ArticleRenderer(context, notes))
                .build()
                .render(document);
        return notes.body(Markdown.sanitised(html, BESIDES));
    }

    private static String reference(String label) {
        return label.substring(label.lastIndexOf(' ') + 1);
    }
}
