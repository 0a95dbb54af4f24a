package dev.stoa.sponsorship.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes documents as they were made on past days: each from the text that staff would take, by somebody who may. One that is
 * there already by its title is left as it is.
 */
@ApplicationScoped
public class DocumentHistory {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    Drafts drafts;

    @Inject
    DocumentDesk desk;

    /**
     * @param file in UTF-8, comma separated, with the header {@code key,from,title,day,by,recipient,signatory,reference,remarks}:
     *     key is that of the sponsorship, from a text like {@code letter}, by like {@code lena/legal}; a semicolon in recipient
     *     begins a line
     * @param sample whether the pages shall mark these as sample data
     */
    public ImportReport read(Path file, boolean sample) {
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int known = 0;
        for (var row : rows(file)) {
            try {
                boolean isNew = QuarkusTransaction.requiringNew().call(() -> take(row, sample));
                added += isNew ? 1 : 0;
                known += isNew ? 0 : 1;
            } catch (IllegalArgumentException | ForbiddenException wrong) {
                var where = file.getFileName() + ", line " + row.getStartingLineNumber();
                rejected.add(new Rejection(where, row.getField("key"), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private boolean take(NamedCsvRecord row, boolean sample) {
        Sponsorship sponsorship = Sponsorship.<Sponsorship>find("sourceKey", row.getField("key"))
                .firstResultOptional()
                .orElseThrow(() -> new IllegalArgumentException("There is no sponsorship with this key."));
        var from = Boilerplate.bySlug(row.getField("from"))
                .orElseThrow(() -> new IllegalArgumentException("There is no text of this name."));
        if (Document.named(sponsorship.id, from.kind(), row.getField("title")).isPresent()) {
            return false;
        }
        var day = day(row.getField("day"));
        var draft = new Draft(
                from,
                row.getField("title"),
                row.getField("recipient").replace("; ", "\n"),
                row.getField("signatory"),
                row.getField("reference"),
                row.getField("remarks"));
        var by = row.getField("by").split("/", 2);
        desk.make(
                sponsorship.id,
                from,
                draft.title(),
                drafts.pdf(sponsorship, draft, day),
                sample,
                Actor.of(by[0], by[by.length - 1]),
                day.atTime(MORNING).toInstant(ZoneOffset.UTC));
        return true;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("“" + written + "” is no day like 2024-05-31.", wrong);
        }
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
