package dev.stoa.portal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
     * @param path of its page, or a whole address elsewhere
     */
    record Entry(String id, String title, String path, Instant published, Instant updated, String summary) {}

    /** The same list as a feed, said by its entries: it changed when the latest of them did. */
    static Atom of(String title, String page, String company, List<Entry> entries) {
        var latest =
                entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Atom(title, page, company, latest, entries);
    }

    /** An id that stays, for what has none of its own: made from what it is and its key (RFC 9562, version 3). */
    static String id(String what, Object key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("stoa:" + what + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @param hub tells readers at once when the feed changes (WebSub, https://www.w3.org/TR/websub/), if there is one */
    String text(URI site, Optional<URI> hub) {
        return Xml.text(xml -> write(xml, site, hub));
    }

    private void write(XMLStreamWriter xml, URI site, Optional<URI> hub) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        Xml.element(xml, "id", site.resolve(page).toString());
        Xml.element(xml, "title", title);
        link(xml, "self", site.resolve(page + ".atom"));
        link(xml, "alternate", site.resolve(page));
        if (hub.isPresent()) {
            link(xml, "hub", hub.get());
        }
        Xml.element(xml, "updated", updated.toString());
        xml.writeStartElement("author");
        Xml.element(xml, "name", company);
        xml.writeEndElement();
        for (var one : entries) {
            xml.writeStartElement("entry");
            Xml.element(xml, "id", one.id);
            Xml.element(xml, "title", one.title);
            link(xml, "alternate", site.resolve(one.path));
            Xml.element(xml, "published", one.published.toString());
            Xml.element(xml, "updated", one.updated.toString());
            Xml.element(xml, "summary", one.summary);
            xml.writeEndElement();
        }
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }
}
