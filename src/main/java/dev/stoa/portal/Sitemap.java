package dev.stoa.portal;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Addresses for search engines (https://www.sitemaps.org/protocol.html): of pages, or of further sitemaps. */
final class Sitemap {

    /** The protocol allows no more in one. */
    static final int MOST = 50_000;

    static final String TYPE = "application/xml;charset=utf-8";

    /** @param changedAt null where that is not known */
    record Entry(String path, Instant changedAt) {}

    private Sitemap() {}

    static String ofPages(List<Entry> pages, URI site) {
        return text("urlset", "url", pages, site);
    }

    static String ofSitemaps(List<Entry> sitemaps, URI site) {
        return text("sitemapindex", "sitemap", sitemaps, site);
    }

    private static String text(String root, String element, List<Entry> entries, URI site) {
        return Xml.text(xml -> {
            xml.writeStartElement(root);
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (var one : entries) {
                xml.writeStartElement(element);
                Xml.element(xml, "loc", site.resolve(one.path).toASCIIString());
                if (one.changedAt != null) {
                    Xml.element(xml, "lastmod", one.changedAt.toString());
                }
                xml.writeEndElement();
            }
        });
    }
}
