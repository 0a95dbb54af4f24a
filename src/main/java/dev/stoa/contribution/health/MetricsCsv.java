package dev.stoa.contribution.health;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;

/** Readings as a table of comma separated values (RFC 4180): a line a metric and month; an empty month is all of them. */
final class MetricsCsv {

    private MetricsCsv() {}

    static String of(Readings readings) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord("metric", "name", "of", "unit", "month", "value", "spread", "n", "apart", "aside");
        for (var metric : Metric.ALL) {
            readings.months(metric).forEach(reading -> write(csv, reading));
            write(csv, readings.whole(metric));
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Reading reading) {
        var definition = reading.metric().definition();
        csv.writeRecord(
                definition.key(),
                definition.name(),
                definition.of(),
                definition.unit().name().toLowerCase(java.util.Locale.ROOT),
                reading.month() == null ? "" : reading.month().toString(),
                number(reading.value()),
                number(reading.spread()),
                Long.toString(reading.n()),
                Long.toString(reading.apart()),
                Long.toString(reading.aside()));
    }

    private static String number(Double value) {
        return value == null ? "" : value.toString();
    }
}
