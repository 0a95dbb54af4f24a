package dev.stoa.sponsorship.matter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.sponsorship.Sponsorship;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Predicate;

/** A file of a recorded history whose rows belong to sponsorships, by their {@code key}. */
public final class RecordedRows {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private RecordedRows() {}

    /**
     * Takes each row in a transaction of its own; a row that is refused is reported with the sentence that a person would have read.
     *
     * @param take says whether the row was new
     */
    public static ImportReport read(Path file, Predicate<NamedCsvRecord> take) {
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int known = 0;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            for (var row : csv) {
                try {
                    boolean isNew = QuarkusTransaction.requiringNew().call(() -> take.test(row));
                    added += isNew ? 1 : 0;
                    known += isNew ? 0 : 1;
                } catch (Typed.Wrong | DateTimeException wrong) {
                    var where = file.getFileName() + ", line " + row.getStartingLineNumber();
                    rejected.add(new Rejection(where, row.getField("key"), wrong.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportReport(added, 0, known, rejected);
    }

    /** @throws Typed.Wrong when there is none */
    public static Sponsorship sponsorship(NamedCsvRecord row) {
        return Sponsorship.<Sponsorship>find("sourceKey", row.getField("key"))
                .firstResultOptional()
                .orElseThrow(() -> new Typed.Wrong("There is no sponsorship with this key."));
    }

    /** The morning of its {@code day} (UTC). */
    public static Instant at(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("day")).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }
}
