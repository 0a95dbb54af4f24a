package dev.stoa.sponsorship.asset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Intake;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.sponsorship.file.Unfit;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * Takes what was asked for on past days, and the files that were sent: each passes the form and the measuring that staff pass. What
 * is there already by its title is left as it is.
 */
@ApplicationScoped
public class AssetHistory {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    AssetDesk desk;

    @Inject
    Intake intake;

    /**
     * @param file in UTF-8, comma separated, with the header {@code key,day,by,file} and the names of the form's fields: key is
     *     that of the sponsorship, by like {@code erik/editor}, formats with blanks between them, file a name in the same folder
     *     or empty
     * @param sample whether the pages shall mark these as sample data
     */
    public ImportReport read(Path file, boolean sample) {
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int known = 0;
        for (var row : rows(file)) {
            try {
                boolean isNew = QuarkusTransaction.requiringNew()
                        .call(() -> take(row, file.resolveSibling(row.getField("file")), sample));
                added += isNew ? 1 : 0;
                known += isNew ? 0 : 1;
            } catch (IllegalArgumentException | DateTimeException | Unfit wrong) {
                var where = file.getFileName() + ", line " + row.getStartingLineNumber();
                rejected.add(new Rejection(where, row.getField("key"), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private boolean take(NamedCsvRecord row, Path file, boolean sample) {
        Sponsorship sponsorship = Sponsorship.<Sponsorship>find("sourceKey", row.getField("key"))
                .firstResultOptional()
                .orElseThrow(() -> new IllegalArgumentException("There is no sponsorship with this key."));
        var reading = form(row).read();
        if (!reading.errors().none()) {
            throw new IllegalArgumentException(
                    String.join(" ", reading.errors().messages().values()));
        }
        if (Asset.of(sponsorship.id).stream()
                .anyMatch(asset -> asset.title.equals(reading.spec().title()))) {
            return false;
        }
        var by = row.getField("by").split("/", 2);
        var actor = Actor.of(by[0], by[by.length - 1]);
        var at = LocalDate.parse(row.getField("day")).atTime(MORNING).toInstant(ZoneOffset.UTC);
        var asset = desk.begin(sponsorship.id, reading.spec(), sample, actor, at);
        if (!row.getField("file").isEmpty()) {
            var checked =
                    intake.check(file, row.getField("file"), reading.spec().allowed(), Intake.MOST_BYTES);
            var found = Measured.of(checked);
            if (!reading.spec().faults(found).isEmpty()) {
                throw new Unfit(String.join(" ", reading.spec().faults(found)));
            }
            asset.latest = 1;
            AssetFile.keep(asset, StoredFile.keep(checked, actor, at).id, found.words());
        }
        return true;
    }

    private static AssetForm form(NamedCsvRecord row) {
        var form = new AssetForm();
        form.title = row.getField("title");
        form.formats = row.getField("formats").isBlank()
                ? List.of()
                : List.of(row.getField("formats").split(" "));
        form.drawing = row.getField("drawing");
        form.width = row.getField("width");
        form.height = row.getField("height");
        form.unit = row.getField("unit");
        form.fit = row.getField("fit");
        form.dpi = row.getField("dpi");
        form.colour = row.getField("colour");
        form.most = row.getField("most");
        form.note = row.getField("note");
        return form;
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
