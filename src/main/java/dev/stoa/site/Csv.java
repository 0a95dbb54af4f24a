package dev.stoa.site;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A table as RFC 4180 has it: a header, CRLF, UTF-8. Spreadsheets take a text that begins with =, +, -, @, a tab or a line
 * break for a formula and run it; such a text gets an apostrophe in front, as OWASP advises ("CSV Injection").
 */
public final class Csv {

    /** As the {@code Content-Type} says it. */
    public static final String TYPE = "text/csv;charset=utf-8";

    private static final String DANGEROUS = "=+-@\t\r\n";

    private Csv() {}

    /** Null is an empty field; numbers and texts alike are written by {@code toString}. */
    public static String of(List<String> header, List<? extends List<?>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header);
            for (var row : rows) {
                csv.writeRecord(row.stream().map(Csv::field).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A record a row, and a column for each of its components, under its name. */
    public static <R extends Record> String of(Class<R> type, List<R> rows) {
        var columns = Arrays.asList(type.getRecordComponents());
        return of(
                columns.stream().map(RecordComponent::getName).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> value(column, row))
                                .toList())
                        .toList());
    }

    static Object value(RecordComponent column, Record row) {
        try {
            // Of a nested record of ours, which need not be public.
            column.getAccessor().setAccessible(true);
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
