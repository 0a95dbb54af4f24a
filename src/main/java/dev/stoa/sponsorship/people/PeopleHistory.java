package dev.stoa.sponsorship.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.sponsorship.matter.RecordedRows;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Takes a recorded history of who was there, by the rules of the form; tells nobody, and leaves what is there already. */
@ApplicationScoped
public class PeopleHistory {

    @Inject
    PeopleDesk desk;

    /** @param file with the headers {@code key,person,role,travel,arrivesOn,leavesOn,agreed,note,by,day} */
    public ImportReport read(Path file, boolean sample) {
        return RecordedRows.read(file, row -> take(row, sample));
    }

    private boolean take(NamedCsvRecord row, boolean sample) {
        long sponsorship = RecordedRows.sponsorship(row).id;
        var reading = ParticipationReading.of(new Typed(row.getFieldsAsMap()));
        if (!reading.errors().none()) {
            throw new Typed.Wrong(String.join(" ", reading.errors().messages().values()));
        }
        var attendance = new Participation();
        reading.into(attendance);
        attendance.sample = sample;
        if (Participation.isThere(sponsorship, attendance.person, attendance.role, null)) {
            return false;
        }
        desk.begin(sponsorship, attendance, Actor.of(row.getField("by")), RecordedRows.at(row));
        return true;
    }
}
