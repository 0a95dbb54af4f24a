package dev.stoa.github.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.github.sync.SourceException;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The daily counters of all repositories, by the name that each had that day. Read once: about 147,000 small records. */
final class SampleCounters {

    private final Map<String, List<Day>> days = new HashMap<>();

    SampleCounters(SampleFiles files, String file) {
        try (Reader text = files.unzipped(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                days.computeIfAbsent(row.getField("repo"), name -> new ArrayList<>())
                        .add(new Day(
                                OffsetDateTime.parse(row.getField("committed_at"))
                                        .toInstant(),
                                Integer.parseInt(row.getField("stars")),
                                Integer.parseInt(row.getField("forks")),
                                Integer.parseInt(row.getField("open_issues"))));
            }
        } catch (IOException problem) {
            throw new SourceException("The recorded counters cannot be read", problem);
        }
    }

    List<Day> of(String fullName) {
        return days.getOrDefault(fullName, List.of());
    }

    record Day(Instant at, int stars, int forks, int openIssues) {}
}
