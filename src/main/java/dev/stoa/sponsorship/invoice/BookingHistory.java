package dev.stoa.sponsorship.invoice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Takes recorded payments and credit notes: {@code bookings.csv}. Each passes the same rules as at the desk; one that is there
 * already by its reference is left as it is.
 */
@ApplicationScoped
public class BookingHistory {

    @Inject
    InvoiceDesk desk;

    /** @param folder holds the file, with the headers {@code number,sort,amount,day,by,reference}; number is the invoice's */
    public ImportReport read(Path folder) {
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int known = 0;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(folder.resolve("bookings.csv")))) {
            for (var row : csv) {
                try {
                    boolean isNew = QuarkusTransaction.requiringNew().call(() -> take(row));
                    added += isNew ? 1 : 0;
                    known += isNew ? 0 : 1;
                } catch (MatterDesk.Obstacle | IllegalArgumentException | java.time.DateTimeException wrong) {
                    rejected.add(new Rejection(
                            "bookings.csv, line " + row.getStartingLineNumber(),
                            row.getField("number"),
                            wrong.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private boolean take(NamedCsvRecord row) {
        Invoice invoice = Invoice.<Invoice>find("number", row.getField("number"))
                .firstResultOptional()
                .orElseThrow(() -> new MatterDesk.Obstacle("There is no invoice with this number."));
        if (Booking.count("invoiceId = ?1 and reference = ?2", invoice.id, row.getField("reference")) > 0) {
            return false;
        }
        var day = LocalDate.parse(row.getField("day"));
        desk.book(
                invoice,
                Booking.Sort.valueOf(row.getField("sort").toUpperCase(Locale.ROOT)),
                Money.parse(row.getField("amount"), invoice.currency),
                day,
                row.getField("reference"),
                Actor.of(row.getField("by"), "finance"),
                day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
        return true;
    }
}
