package dev.stoa.sponsorship.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawing in SVG that runs nothing, asks nobody, and has no entities: nothing of the kind is taken out, it is refused, so
 * that what is kept is what was sent.
 *
 * @param width in CSS pixels (CSS Values 4, 6.2), or null where it says none
 * @param height in CSS pixels, or null
 * @param pixels whether pictures made of pixels are in it
 * @see <a href="https://www.w3.org/TR/SVG2/conform.html#secure-static-mode">SVG 2, secure static mode</a>
 */
public record Svg(Double width, Double height, boolean pixels) {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 200_000;

    private static final Set<String> ACTIVE = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "canvas",
            "handler",
            "listener",
            "set",
            "animate",
            "animatemotion",
            "animatetransform",
            "animatecolor");

    private static final Pattern INLINE = Pattern.compile("(?i)data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern FOREIGN = Pattern.compile("(?i)url\\(\\s*+['\"]?+\\s*+(?!#)|@import|expression\\(");
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]*\\.?[0-9]+)\\s*(px|mm|cm|in|pt|pc|q)?\\s*");

    /** CSS pixels in each unit. */
    private static final Map<String, Double> UNITS = Map.of(
            "px", 1.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0, "pt", 96 / 72.0, "pc", 16.0, "q", 96 / 101.6);

    /** @throws Unfit where it is no drawing, or more than one */
    public static Svg read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var xml = factory().createXMLStreamReader(in);
            try {
                return walk(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new Unfit("The SVG is broken: it is no well-formed XML without entities.");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is asked for");
        });
        return factory;
    }

    private static Svg walk(XMLStreamReader xml) throws XMLStreamException {
        Svg root = null;
        boolean pixels = false;
        boolean style = false;
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unfit("The SVG declares entities (DOCTYPE): save it as plain SVG, then send it.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new Unfit("The SVG asks for something from outside (%s)."
                            .formatted(xml.getPITarget().replaceAll("[^\\w-]", "?")));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new Unfit("The SVG has more in it than a drawing would.");
                    }
                    if (root == null) {
                        root = root(xml);
                    }
                    element(xml);
                    pixels |= xml.getLocalName().equalsIgnoreCase("image");
                    style = xml.getLocalName().equalsIgnoreCase("style");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    style = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (style) {
                        refuseForeign(xml.getText());
                    }
                }
                default -> {
                    // Comments and blanks.
                }
            }
        }
        return new Svg(root.width, root.height, pixels);
    }

    private static Svg root(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("svg") || !NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new Unfit("This is XML, but no SVG: its root is another.");
        }
        var width = length(xml.getAttributeValue(null, "width"));
        var height = length(xml.getAttributeValue(null, "height"));
        var box = xml.getAttributeValue(null, "viewBox");
        if ((width == null || height == null) && box != null) {
            var parts = box.strip().split("[\\s,]+");
            if (parts.length == 4) {
                return new Svg(length(parts[2]), length(parts[3]), false);
            }
        }
        return new Svg(width, height, false);
    }

    private static Double length(String written) {
        var length = LENGTH.matcher(written == null ? "" : written.toLowerCase(Locale.ROOT));
        if (!length.matches() || length.group(1).length() > 12) {
            return null;
        }
        double number = Double.parseDouble(length.group(1));
        return number == 0 ? null : number * UNITS.get(length.group(2) == null ? "px" : length.group(2));
    }

    private static void element(XMLStreamReader xml) {
        var name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(name)) {
            throw new Unfit("The SVG is more than a drawing: it has “%s” in it.".formatted(xml.getLocalName()));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(name, xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
    }

    private static void attribute(String element, String name, String value) {
        if (name.startsWith("on")) {
            throw new Unfit("The SVG runs a script (%s).".formatted(name.replaceAll("[^a-z]", "?")));
        }
        if (name.equals("base")) {
            throw new Unfit("The SVG asks for something from outside.");
        }
        if (name.equals("href") || name.equals("src")) {
            boolean inside = value.strip().startsWith("#");
            if (!inside
                    && !(element.equals("image")
                            && INLINE.matcher(value.strip()).matches())) {
                throw new Unfit("The SVG asks for something from outside: put it into the drawing itself.");
            }
        }
        refuseForeign(value);
    }

    private static void refuseForeign(String text) {
        // A backslash is how CSS writes a letter that nobody shall see.
        if (FOREIGN.matcher(text).find() || text.contains("\\")) {
            throw new Unfit("The SVG asks for something from outside: put it into the drawing itself.");
        }
    }
}
