package dev.stoa.portal;

import dev.stoa.site.Csv;
import dev.stoa.site.Single;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What others may show of ours on their own pages, each with the text to paste.
 *
 * @param project whose; null where none was chosen, and then only what is of all
 */
record EmbedsAnswer(String project, List<Row> rows) implements Single {

    /** @param kind badge or frame */
    record Row(String kind, String title, URI source, String markdown, String html) {}

    static EmbedsAnswer of(String slug, String name, URI site) {
        var rows = new ArrayList<Row>();
        if (slug != null) {
            for (var kind : BadgeKind.values()) {
                rows.add(badge(kind, slug, site));
            }
            rows.add(frame(name, "/embed/projects/" + slug, 200, site));
        }
        rows.add(frame("Coming events", "/embed/events", 320, site));
        return new EmbedsAnswer(slug, List.copyOf(rows));
    }

    private static Row badge(BadgeKind kind, String slug, URI site) {
        var source = site.resolve("/badges/" + slug + "/" + kind.word() + ".svg");
        var page = site.resolve("/projects/" + slug);
        var title = Character.toUpperCase(kind.label.charAt(0)) + kind.label.substring(1);
        return new Row(
                "badge",
                title,
                source,
                "[![%s](%s)](%s)".formatted(title, source, page),
                "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" height=\"20\"></a>".formatted(page, source, title));
    }

    private static Row frame(String title, String path, int height, URI site) {
        var source = site.resolve(path);
        var words = title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return new Row(
                "frame",
                title,
                source,
                null,
                "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                        .formatted(source, words, height));
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
