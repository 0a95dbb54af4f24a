package dev.stoa.site;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that people take away: as {@link Csv}, or as a workbook (ECMA-376, "XLSX") in which numbers are numbers and days are
 * days. What stands in a cell is a text, a number, a {@link LocalDate}, an {@link Instant} (UTC), a truth, or null. A text never
 * becomes a formula: in a workbook it is written as a text, in CSV it is defused.
 *
 * @param name of the file without its ending, and of the sheet
 */
public record Sheet(String name, List<String> header, List<? extends List<?>> rows) {

    /** As the {@code Content-Type} says it. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As many characters fit into a cell of a workbook. */
    private static final int LONGEST = 32_767;

    /** A record a row, and a column for each of its components, under its name. */
    public static <R extends Record> Sheet of(String name, Class<R> type, List<R> rows) {
        var columns = Arrays.asList(type.getRecordComponents());
        return new Sheet(
                name,
                columns.stream().map(RecordComponent::getName).toList(),
                rows.stream()
                        .map(row -> Arrays.asList(columns.stream()
                                .map(column -> Csv.value(column, row))
                                .toArray()))
                        .toList());
    }

    /** @param ending {@code csv} or {@code xlsx} */
    public Response answer(String ending) {
        boolean xlsx = ending.equals("xlsx");
        return Response.ok(xlsx ? xlsx() : csv().getBytes(StandardCharsets.UTF_8))
                .type(xlsx ? XLSX : Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"")
                .build();
    }

    public String csv() {
        return Csv.of(
                header,
                rows.stream()
                        .map(row -> row.stream().map(Sheet::plain).toList())
                        .toList());
    }

    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Stoa", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < header.size(); column++) {
                    cell(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal amount -> {
                sheet.value(row, column, amount);
                sheet.style(row, column).format(format(amount)).set();
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> {
                sheet.value(row, column, moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> {
                var text = plain(value).toString();
                sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
    }

    /** With the decimals that the amount has: those of its currency. */
    private static String format(BigDecimal amount) {
        return amount.scale() <= 0 ? "0" : "0." + "0".repeat(amount.scale());
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "yes" : "no";
            default -> value;
        };
    }
}
