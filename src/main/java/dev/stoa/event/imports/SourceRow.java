package dev.stoa.event.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.site.SearchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A row of a file, under the names of its columns or fields. A file that cannot be read at all throws {@link Refused}.
 *
 * @param where file and row, counted from one without the header
 */
record SourceRow(String where, ImportedRow fields) {

    private static final int MOST = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A JSON list of objects. */
    static List<SourceRow> json(Upload file) {
        try {
            var list = JSON.readTree(file.text());
            if (!list.isArray()) {
                throw new Refused("the file is not a list of conferences");
            }
            var rows = new ArrayList<SourceRow>();
            for (JsonNode fields : list) {
                rows.add(new SourceRow(file.name() + " #" + (rows.size() + 1), new ImportedRow(fields)));
            }
            return within(rows);
        } catch (JsonProcessingException broken) {
            throw new Refused("the file is not JSON");
        }
    }

    /** RFC 4180 with a header; a column that is not known is a mistake, since what stands in it would be lost. */
    static List<SourceRow> csv(Upload file, Collection<String> columns) {
        var rows = new ArrayList<SourceRow>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator(file)).ofNamedCsvRecord(file.text())) {
            for (var record : csv) {
                if (rows.isEmpty()) {
                    check(record.getHeader(), columns);
                }
                var fields = JsonNodeFactory.instance.objectNode();
                record.getFieldsAsMap().forEach((name, value) -> fields.put(name.strip(), value));
                rows.add(new SourceRow(file.name() + " #" + (rows.size() + 1), new ImportedRow(fields)));
            }
            return within(rows);
        } catch (CsvParseException | IllegalStateException | IllegalArgumentException | IOException broken) {
            throw new Refused("the file is not CSV");
        }
    }

    /** Spreadsheets of some countries write semicolons. */
    private static char separator(Upload file) {
        var header = file.text().lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static void check(List<String> header, Collection<String> columns) {
        header.stream()
                .map(String::strip)
                .filter(name -> !columns.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Refused("there is no column \"%s\"; there are %s"
                            .formatted(SearchText.typed(unknown), String.join(", ", columns)));
                });
    }

    private static List<SourceRow> within(List<SourceRow> rows) {
        if (rows.size() > MOST) {
            throw new Refused("the file has more than %,d rows".formatted(MOST));
        }
        return rows;
    }
}
