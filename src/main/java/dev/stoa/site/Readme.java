package dev.stoa.site;

import java.net.URI;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * A repository's README made fit for a page of ours: its headings stand below the page's own, its links lead to where the
 * repository lives, and its pictures, which would be fetched from other servers, become their words.
 */
final class Readme extends AbstractVisitor {

    /** The page has a heading for the README itself on the second level. */
    private static final int BELOW = 2;

    private static final int DEEPEST = 4;

    private final URI files;

    /** @param files the address below which the repository's files are, with a slash at its end */
    Readme(URI files) {
        this.files = files;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(DEEPEST, heading.getLevel() + BELOW));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        try {
            link.setDestination(files.resolve(link.getDestination()).toString());
        } catch (IllegalArgumentException odd) {
            link.setDestination(files.toString());
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        for (Node word = image.getFirstChild(); word != null; word = image.getFirstChild()) {
            image.insertBefore(word);
        }
        image.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
        html.unlink();
    }

    @Override
    public void visit(HtmlInline html) {
        html.unlink();
    }
}
