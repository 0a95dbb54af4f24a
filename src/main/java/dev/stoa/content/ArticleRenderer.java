package dev.stoa.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Headings, pictures and code of a text; all else is rendered as CommonMark says. */
final class ArticleRenderer implements NodeRenderer {

    /** The arrow behind a footnote: no word of the text. */
    static final String BACK = "\u21A9";

    /** The page has the first level for itself. */
    private static final int HIGHEST = 2;

    private static final int DEEPEST = 4;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final ArticleNotes notes;

    ArticleRenderer(HtmlNodeRendererContext context, ArticleNotes notes) {
        this.context = context;
        this.html = context.getWriter();
        this.notes = notes;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Image image -> image(image);
            case FencedCodeBlock code -> code(code);
            default -> throw new IllegalArgumentException(node.getClass().getName());
        }
    }

    /** Is a link to itself, so that one can point at a part of a text. */
    private void heading(Heading heading) {
        var tag = "h" + Math.clamp(heading.getLevel(), HIGHEST, DEEPEST);
        var id = notes.id(words(heading));
        html.line();
        html.tag(tag, Map.of("id", id));
        boolean linked = find(heading, Link.class).isEmpty();
        if (linked) {
            html.tag("a", Map.of("href", "#" + id));
        }
        children(heading);
        if (linked) {
            html.tag("/a");
        }
        html.tag("/" + tag);
        html.line();
    }

    private void image(Image image) {
        var alt = words(image);
        notes.picture(image.getDestination(), alt, "![what it shows](…)")
                .ifPresentOrElse(picture -> image(picture, alt, image.getTitle()), () -> html.text(alt));
    }

    private void image(Picture picture, String alt, String title) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", picture.src());
        attributes.put("srcset", picture.srcset());
        attributes.put("sizes", picture.sizes());
        attributes.put("width", Integer.toString(picture.width()));
        attributes.put("height", Integer.toString(picture.height()));
        attributes.put("alt", alt);
        attributes.put("loading", "lazy");
        if (title != null) {
            attributes.put("title", title);
        }
        var modern = picture.modern();
        html.tag("picture");
        if (modern != null) {
            html.tag("source", Map.of("type", "image/webp", "srcset", modern, "sizes", picture.sizes()), true);
        }
        html.tag("img", attributes, true);
        html.tag("/picture");
    }

    /** What is wider than the screen is scrolled, which a keyboard can do only where it can go. */
    private void code(FencedCodeBlock block) {
        var grammar = Grammar.of(block.getInfo());
        html.line();
        html.tag("pre", grammar.isPresent() ? Map.of("class", "code", "tabindex", "0") : Map.of("tabindex", "0"));
        html.tag("code");
        grammar.ifPresentOrElse(known -> colours(known, block.getLiteral()), () -> html.text(block.getLiteral()));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private void colours(Grammar grammar, String code) {
        notes.code();
        for (var piece : grammar.pieces(code)) {
            if (piece.kind() == null) {
                html.text(piece.text());
            } else {
                html.tag("span", Map.of("class", piece.kind()));
                html.text(piece.text());
                html.tag("/span");
            }
        }
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }

    private static String words(Node parent) {
        var words = new StringBuilder();
        parent.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static <T extends Node> Optional<T> find(Node parent, Class<T> type) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (type.isInstance(node)) {
                return Optional.of(type.cast(node));
            }
            var below = find(node, type);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
