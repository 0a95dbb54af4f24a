package dev.stoa.sponsorship.giving;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.sponsorship.matter.RecordedRows;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Takes recorded agreements to tell a sum; leaves what is there already. */
@ApplicationScoped
public class DisclosureHistory {

    @Inject
    DisclosureDesk desk;

    /** @param file with the headers {@code key,by,day} */
    public ImportReport read(Path file) {
        return RecordedRows.read(file, this::take);
    }

    private boolean take(NamedCsvRecord row) {
        var sponsorship = RecordedRows.sponsorship(row);
        if (Disclosure.of(sponsorship.id).isPresent()) {
            return false;
        }
        desk.tell(sponsorship, Actor.of(row.getField("by")), RecordedRows.at(row));
        return true;
    }
}
