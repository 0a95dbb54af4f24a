package dev.stoa.sponsorship.outcome;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.Errors;
import dev.stoa.site.ImportReport;
import dev.stoa.sponsorship.matter.RecordedRows;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Takes recorded goals and debriefs, each by the rules of its form; what is there already stays as it is. */
@ApplicationScoped
public class OutcomeHistory {

    @Inject
    OutcomeDesk desk;

    /** @param file with the headers {@code key,title,unit,expected,actual,source,by,day} */
    public ImportReport goals(Path file, boolean sample) {
        return RecordedRows.read(file, row -> goal(row, sample));
    }

    /** @param file with the headers {@code key,wentWell,wentWrong,again,by,day} */
    public ImportReport debriefs(Path file, boolean sample) {
        return RecordedRows.read(file, row -> debrief(row, sample));
    }

    private boolean goal(NamedCsvRecord row, boolean sample) {
        long sponsorship = RecordedRows.sponsorship(row).id;
        if (Goal.isTaken(sponsorship, row.getField("title"), null)) {
            return false;
        }
        var typed = new Typed(row.getFieldsAsMap());
        right(GoalReading.of(typed).errors());
        var goal = new Goal();
        goal.take(typed);
        goal.sample = sample;
        desk.begin(sponsorship, goal, Actor.of(row.getField("by")), RecordedRows.at(row));
        return true;
    }

    private boolean debrief(NamedCsvRecord row, boolean sample) {
        long sponsorship = RecordedRows.sponsorship(row).id;
        if (Debrief.of(sponsorship).isPresent()) {
            return false;
        }
        var reading = DebriefReading.of(new Typed(row.getFieldsAsMap()));
        right(reading.errors());
        var debrief = new Debrief();
        reading.into(debrief);
        debrief.sponsorshipId = sponsorship;
        debrief.author = row.getField("by");
        debrief.writtenAt = RecordedRows.at(row);
        debrief.sample = sample;
        debrief.persist();
        return true;
    }

    private static void right(Errors errors) {
        if (!errors.none()) {
            throw new Typed.Wrong(String.join(" ", errors.messages().values()));
        }
    }
}
