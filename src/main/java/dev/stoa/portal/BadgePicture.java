package dev.stoa.portal;

import dev.stoa.site.BadgeStyle;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A badge as SVG: a label and a value side by side, in the colours that the reader's own page prefers. It has no script, asks for
 * nothing else, and says its words to those who do not see it. Widths are those of an 11 px sans-serif; {@code textLength} makes
 * other fonts fit.
 */
final class BadgePicture {

    private static final int PADDING = 7;
    private static final double LETTER = 6.3;

    private BadgePicture() {}

    static String of(String label, String value) {
        int left = width(label);
        int right = width(value);
        return Xml.text(xml -> {
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            xml.writeAttribute("width", String.valueOf(left + right));
            xml.writeAttribute("height", "20");
            xml.writeAttribute("role", "img");
            xml.writeAttribute("aria-label", label + ": " + value);
            Xml.element(xml, "title", label + ": " + value);
            Xml.element(xml, "style", BadgeStyle.CSS);
            half(xml, "l", "t", 0, left, label);
            half(xml, "v", "n", left, right, value);
            xml.writeEndElement();
        });
    }

    private static void half(XMLStreamWriter xml, String box, String text, int x, int width, String words)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("class", box);
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("width", String.valueOf(width));
        xml.writeAttribute("height", "20");
        xml.writeStartElement("text");
        xml.writeAttribute("class", text);
        xml.writeAttribute("x", String.valueOf(x + PADDING));
        xml.writeAttribute("y", "14");
        xml.writeAttribute("textLength", String.valueOf(width - 2 * PADDING));
        xml.writeAttribute("aria-hidden", "true");
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static int width(String words) {
        return (int) Math.round(words.length() * LETTER) + 2 * PADDING;
    }
}
