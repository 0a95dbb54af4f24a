package dev.stoa.sponsorship.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of a CSV file as a spreadsheet saved it, by the names of their columns, apostrophes against formulas taken off. */
record FileTable(List<String> header, List<Line> lines) {

    private static final int MOST = 10_000;

    /** What {@link dev.stoa.site.Csv} puts an apostrophe in front of. */
    private static final Pattern DEFUSED = Pattern.compile("(?s)'[=+\\-@\\t\\r\\n].*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\t\n]]");

    /** @param number as a spreadsheet counts: the header is 1 */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The file cannot be read at all; the message is a sentence for who sent it. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static FileTable of(String content) {
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        var head = text.lines().findFirst().orElse("");
        // Spreadsheets of some countries write semicolons.
        char separator = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        var lines = new ArrayList<Line>();
        var header = new ArrayList<String>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            for (var row : csv) {
                if (lines.isEmpty()) {
                    row.getHeader().forEach(name -> header.add(name.strip()));
                }
                if (lines.size() == MOST) {
                    throw new Unreadable("The file has more than %,d rows: send it in parts.".formatted(MOST));
                }
                lines.add(new Line(
                        lines.size() + 2,
                        row.getFieldsAsMap().entrySet().stream()
                                .collect(Collectors.toMap(
                                        cell -> cell.getKey().strip(),
                                        cell -> plain(cell.getValue()),
                                        (first, second) -> first))));
            }
        } catch (CsvParseException | IllegalStateException | IllegalArgumentException | IOException broken) {
            throw new Unreadable("The file is not CSV: save the table as CSV in UTF-8.");
        }
        if (lines.isEmpty()) {
            throw new Unreadable("There are no rows in the file.");
        }
        check(header);
        return new FileTable(header, lines);
    }

    private static void check(List<String> header) {
        for (var needed : List.of("id", "version")) {
            if (!header.contains(needed)) {
                throw new Unreadable(
                        "The column \"%s\" is missing: take the list away as CSV and edit that.".formatted(needed));
            }
        }
        for (var name : header) {
            if (!SponsorshipSheet.COLUMNS.contains(name)) {
                throw new Unreadable("There is no column \"%s\". There are: %s."
                        .formatted(dev.stoa.site.SearchText.typed(name), String.join(", ", SponsorshipSheet.COLUMNS)));
            }
        }
    }

    private static String plain(String cell) {
        var text = CONTROL.matcher(cell.replace("\r\n", "\n")).replaceAll("");
        return (DEFUSED.matcher(text).matches() ? text.substring(1) : text).strip();
    }
}
