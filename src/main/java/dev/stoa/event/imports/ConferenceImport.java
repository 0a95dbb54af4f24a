package dev.stoa.event.imports;

import dev.stoa.site.ImportReport;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Takes conferences from recorded files into the database. Running it again changes nothing; running it on newer files
 * corrects what moved and keeps every address and calendar UID. What a file no longer names stays.
 */
@ApplicationScoped
public class ConferenceImport {

    /** Years of conferences in one transaction may take longer than the minute that others get. */
    private static final int PATIENCE_SECONDS = 900;

    @Inject
    Clock clock;

    /** Reads {@code <year>/<topic>.json} below the folder, as confs.tech records them; all or, on failure, nothing. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    public ImportReport confsTech(Path folder) {
        var told = ConfsTech.read(folder);
        var findings = EditionComparison.of(told);
        var taking = new EditionTaking(clock);
        findings.stream()
                .filter(found -> found.verdict() == Verdict.NEW || found.verdict() == Verdict.CHANGED)
                .forEach(found -> taking.take((EditionTake) found.facts(), found.known(), found.version()));
        return new ImportReport(
                count(findings, Verdict.NEW),
                count(findings, Verdict.CHANGED),
                count(findings, Verdict.SAME),
                told.stream()
                        .filter(row -> row.facts() == null)
                        .map(Told::rejection)
                        .toList());
    }

    private static int count(List<Finding> findings, Verdict verdict) {
        return (int)
                findings.stream().filter(found -> found.verdict() == verdict).count();
    }
}
