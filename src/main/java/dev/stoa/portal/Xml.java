package dev.stoa.portal;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document of XML as text. */
final class Xml {

    /** Writes the document; what is left open is closed at its end. */
    interface Content {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private Xml() {}

    static String text(Content content) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            content.to(xml);
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the control characters that XML cannot hold. */
    static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content.replaceAll("[\\p{Cntrl}&&[^\t\n]]", ""));
        xml.writeEndElement();
    }
}
