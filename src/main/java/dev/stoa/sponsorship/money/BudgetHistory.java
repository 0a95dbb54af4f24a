package dev.stoa.sponsorship.money;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes budgets and the rates of their years from files, for a history that is read after them: {@code budgets.csv} and {@code
 * rates.csv}, the latter in the shape of the ECB's own eurofxref-hist.csv. A budget of a year, cost centre and topic that is there
 * already is left as it is.
 */
@ApplicationScoped
public class BudgetHistory {

    private static final Actor READER = Actor.of("sample", "finance");

    @Inject
    RateDesk rates;

    /**
     * @param folder may hold neither file, then nothing happens; {@code budgets.csv} has the headers {@code
     *     name,year,startsOn,costCentre,topic,amount,currency}
     * @param sample whether the rates are invented and the pages shall mark the budgets as sample data
     */
    public ImportReport read(Path folder, boolean sample) {
        var rejected = new ArrayList<Rejection>();
        var rateFile = folder.resolve("rates.csv");
        if (Files.exists(rateFile)) {
            try {
                rejected.addAll(rates.take(
                                rateFile.getFileName().toString(),
                                Files.readAllBytes(rateFile),
                                sample ? RateSource.SAMPLE : RateSource.ECB,
                                READER)
                        .rejected());
            } catch (RateFile.Unreadable | IOException unreadable) {
                rejected.add(new Rejection("rates.csv", "", unreadable.getMessage()));
            }
        }
        int added = 0;
        int known = 0;
        for (var row : rows(folder.resolve("budgets.csv"))) {
            try {
                boolean isNew = QuarkusTransaction.requiringNew().call(() -> take(row, sample));
                added += isNew ? 1 : 0;
                known += isNew ? 0 : 1;
            } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
                rejected.add(new Rejection(
                        "budgets.csv, line " + row.getStartingLineNumber(), row.getField("name"), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private static boolean take(NamedCsvRecord row, boolean sample) {
        var startsOn = LocalDate.parse(row.getField("startsOn"));
        var terms = new BudgetTerms(
                row.getField("name"),
                Integer.parseInt(row.getField("year")),
                startsOn,
                row.getField("costCentre"),
                row.getField("topic"),
                Money.parse(row.getField("amount"), row.getField("currency")));
        if (Budget.of(terms.fiscalYear(), terms.costCentre(), terms.topic()).isPresent()) {
            return false;
        }
        Budget.begin(terms, sample, READER, startsOn.atStartOfDay().toInstant(ZoneOffset.UTC));
        return true;
    }

    private static List<NamedCsvRecord> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
