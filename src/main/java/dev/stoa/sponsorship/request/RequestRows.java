package dev.stoa.sponsorship.request;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.stoa.site.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Requests from a table, a row each, under the names that the form gives its fields: {@code kind, listed, name, startsOn, endsOn, city,
 * country, url, codeOfConduct, audience, needs, amount, currency, tiers, details, links, yourName, email}; needs, tiers and links with
 * semicolons between. Each row is checked as the form is. A row that was taken before, by name, day and address, is known.
 */
@ApplicationScoped
class RequestRows {

    static final int MOST = 500;

    private static final Set<String> COLUMNS = new TreeSet<>(Set.of(
            "kind",
            "listed",
            "name",
            "startson",
            "endson",
            "city",
            "country",
            "url",
            "codeofconduct",
            "audience",
            "needs",
            "amount",
            "currency",
            "tiers",
            "details",
            "links",
            "yourname",
            "email"));

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** The table cannot be read at all; the message says why. */
    static final class Unreadable extends Exception {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /**
     * What a row would do.
     *
     * @param line in the file, from 1
     * @param verdict "new", "known" or "wrong"
     * @param why empty for what is new
     * @param fields of the file, by heading
     */
    public record Row(
            long line,
            String title,
            String verdict,
            String why,
            SequencedMap<String, String> fields,
            Asked asked,
            String key) {

        public boolean fresh() {
            return verdict.equals("new");
        }
    }

    /** What the table would change; nothing is kept. */
    List<Row> look(String csv) throws Unreadable {
        var rows = new ArrayList<Row>();
        var keys = new TreeSet<String>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var record : reader) {
                if (rows.size() == MOST) {
                    throw new Unreadable("That is more than 500 rows: please send it in parts.");
                }
                if (rows.isEmpty()) {
                    columns(record.getHeader());
                }
                rows.add(row(record, keys));
            }
        } catch (CsvParseException | IllegalArgumentException | IllegalStateException | IOException broken) {
            throw new Unreadable(
                    "This is no table with commas between (CSV, RFC 4180) and a heading above each column.");
        }
        if (rows.isEmpty()) {
            throw new Unreadable(
                    "There is no row in it. The first line has the headings: name, startsOn, needs and so on.");
        }
        return rows;
    }

    /** The rows that are wrong, as a table of their own to correct; empty when none is. */
    static String wrong(List<Row> rows) {
        var wrong = rows.stream().filter(row -> row.verdict.equals("wrong")).toList();
        if (wrong.isEmpty()) {
            return "";
        }
        var text = new StringWriter();
        try (var table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            table.writeRecord(wrong.getFirst().fields.keySet());
            wrong.forEach(row -> table.writeRecord(row.fields.values()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().strip();
    }

    private static void columns(List<String> header) throws Unreadable {
        var unknown = header.stream()
                .filter(name -> !COLUMNS.contains(plain(name)))
                .map(Typed::line)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Unreadable("No field is called %s. There are: %s."
                    .formatted(String.join(", ", unknown), String.join(", ", COLUMNS)));
        }
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private Row row(NamedCsvRecord record, Set<String> keys) {
        var form = form(record);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reading = form.read(validator, today, false);
        var title = form.name.isEmpty() ? form.listed : form.name;
        if (!reading.errors().none()) {
            return new Row(
                    record.getStartingLineNumber(),
                    title,
                    "wrong",
                    String.join(" ", reading.errors().messages().values()),
                    fields(record),
                    null,
                    null);
        }
        var asked = reading.asked();
        var key = key(asked);
        boolean known = !keys.add(key) || SponsorshipRequest.count("sourceKey", key) > 0;
        return new Row(
                record.getStartingLineNumber(),
                asked.name(),
                known ? "known" : "new",
                known ? "It was taken before." : "",
                fields(record),
                asked,
                key);
    }

    private static SequencedMap<String, String> fields(NamedCsvRecord record) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < record.getHeader().size(); i++) {
            fields.put(record.getHeader().get(i), i < record.getFieldCount() ? record.getField(i) : "");
        }
        return fields;
    }

    private static RequestForm form(NamedCsvRecord record) {
        var fields = new MultivaluedHashMap<String, String>();
        var header = record.getHeader();
        for (int i = 0; i < header.size() && i < record.getFieldCount(); i++) {
            fields.putSingle(plain(header.get(i)), record.getField(i));
        }
        for (var camel : List.of("startsOn", "endsOn", "codeOfConduct", "yourName")) {
            var value = fields.getFirst(camel.toLowerCase(Locale.ROOT));
            if (value != null) {
                fields.putSingle(camel, value);
            }
        }
        for (var several : List.of("tiers", "links")) {
            var value = fields.getFirst(several);
            if (value != null) {
                fields.putSingle(several, value.replaceAll("\\s*;\\s*", "\n"));
            }
        }
        return RequestForm.of(fields);
    }

    private static String key(Asked asked) {
        var text = String.join(
                "\n",
                asked.name().toLowerCase(Locale.ROOT),
                String.valueOf(asked.startsOn()),
                String.valueOf(asked.email()).toLowerCase(Locale.ROOT));
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
