package dev.stoa.portal;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A list as a feed (RFC 4287).
 *
 * @param page the address of the list, to which {@code .atom} is appended
 * @param updated when anything of it changed last (UTC)
 */
record Atom(String title, String page, String company, Instant updated, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    static final String TYPE = "application/atom+xml;charset=utf-8";

    /**
     * @param id the same whatever becomes of its address
     * @param path of its page
     */
    record Entry(String id, String title, String path, Instant published, Instant updated, String summary) {}

    String text(URI site) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            write(xml, site);
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(XMLStreamWriter xml, URI site) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", site.resolve(page).toString());
        element(xml, "title", title);
        link(xml, "self", site.resolve(page + ".atom"));
        link(xml, "alternate", site.resolve(page));
        element(xml, "updated", updated.toString());
        xml.writeStartElement("author");
        element(xml, "name", company);
        xml.writeEndElement();
        for (var one : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", one.id);
            element(xml, "title", one.title);
            link(xml, "alternate", site.resolve(one.path));
            element(xml, "published", one.published.toString());
            element(xml, "updated", one.updated.toString());
            element(xml, "summary", one.summary);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }

    /** Without the control characters that XML cannot hold. */
    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content.replaceAll("[\\p{Cntrl}&&[^\t\n]]", ""));
        xml.writeEndElement();
    }
}
