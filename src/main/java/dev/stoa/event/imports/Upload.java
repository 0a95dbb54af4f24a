package dev.stoa.event.imports;

import java.nio.charset.StandardCharsets;

/** A file that somebody sent or that another server gave. Nothing in it, its name too, is to be trusted. */
@SuppressWarnings("ArrayRecordComponent")
record Upload(String name, byte[] content) {

    enum Format {
        JSON,
        CALENDAR,
        YAML,
        CSV
    }

    /** By what is in it: names and media types lie. */
    Format format() {
        var start = new String(content, 0, Math.min(content.length, 400), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (start.startsWith("[") || start.startsWith("{")) {
            return Format.JSON;
        }
        if (start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            return Format.CALENDAR;
        }
        return start.startsWith("- ") || start.startsWith("---") ? Format.YAML : Format.CSV;
    }

    String text() {
        var text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The name without its ending: confs.tech names its files by the topic. */
    String topic() {
        var topic = name.replaceAll(".*/", "").replaceAll("\\.\\w+$", "");
        return topic.matches("[a-z][a-z0-9-]{0,39}") ? topic : "";
    }
}
