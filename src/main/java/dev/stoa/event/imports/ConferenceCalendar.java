package dev.stoa.event.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.event.EditionFacts;
import dev.stoa.event.imports.IcalEvent.Line;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Conferences of a calendar: each VEVENT is an edition, by its days. The DTEND of whole days is the day after the last (RFC
 * 5545, 3.6.1). LOCATION is read as "venue, city, country", or as online.
 */
final class ConferenceCalendar {

    private ConferenceCalendar() {}

    static List<Told<EditionFacts>> read(Upload file, List<String> topics) {
        return IcalFile.read(file).events().stream()
                .map(event -> read(event, topics))
                .toList();
    }

    private static Told<EditionFacts> read(IcalEvent event, List<String> topics) {
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("name", event.text("SUMMARY").replaceAll("\\s+", " "));
        var row = new ImportedRow(fields);
        try {
            refuseOthers(event);
            days(event, fields);
            place(event.text("LOCATION"), fields);
            fields.put("url", event.one("URL").map(Line::value).orElse(""));
            fields.put("topics", String.join(",", event.texts("CATEGORIES")));
        } catch (Refused wrong) {
            return Told.refused(event.where(), row.label(), wrong.getMessage());
        } catch (DateTimeException | ArithmeticException far) {
            return Told.refused(event.where(), row.label(), "its time is out of reach");
        }
        return ConferenceRow.read(new SourceRow(event.where(), row), topics);
    }

    private static void refuseOthers(IcalEvent event) {
        if (event.has("RRULE") || event.has("RECURRENCE-ID")) {
            throw new Refused("it repeats: import it as a meetup of a group");
        }
        if (event.cancelled()) {
            throw new Refused("it is cancelled there: if it is known here, cancel it on its page, with the reason");
        }
    }

    private static void days(IcalEvent event, ObjectNode fields) {
        var start = IcalTime.of("DTSTART", event.one("DTSTART").orElseThrow(() -> new Refused("DTSTART is missing")));
        fields.put("startDate", start.local().toLocalDate().toString());
        fields.put("endDate", last(event, start).toString());
    }

    private static LocalDate last(IcalEvent event, IcalTime start) {
        var first = start.local().toLocalDate();
        var end = event.one("DTEND").map(line -> IcalTime.of("DTEND", line));
        if (end.isPresent()) {
            var until = start.zone() == null ? end.get().local() : end.get().in(start.zone());
            // What ends at midnight has its last day before.
            var last = until.minusNanos(1).toLocalDate();
            return until.equals(start.local()) ? first : last;
        }
        return event.one("DURATION")
                .map(line -> start.local().plus(duration(line)).minusNanos(1).toLocalDate())
                .orElse(first);
    }

    /** RFC 5545, 3.3.6; weeks are not in Java's format. */
    static Duration duration(Line line) {
        var value = line.value().strip();
        try {
            return value.matches("P\\d{1,2}W")
                    ? Duration.ofDays(7L * Integer.parseInt(value.substring(1, value.length() - 1)))
                    : Duration.parse(value);
        } catch (DateTimeException wrong) {
            throw new Refused("DURATION is no length");
        }
    }

    private static void place(String written, ObjectNode fields) {
        var location = written.replaceAll("(?i) and online$", "");
        fields.put("online", !location.equals(written));
        var parts = List.of(location.split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (location.matches("(?is)(online|virtual|remote|https?://.*)")) {
            fields.put("online", true);
        } else if (parts.size() == 1) {
            fields.put("city", parts.getFirst());
        } else if (parts.size() > 1) {
            fields.put("city", parts.get(parts.size() - 2));
            fields.put("country", parts.getLast());
        }
    }
}
