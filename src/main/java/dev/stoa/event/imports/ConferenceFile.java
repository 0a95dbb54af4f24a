package dev.stoa.event.imports;

import dev.stoa.event.EditionFacts;
import dev.stoa.site.ImportedRow.Refused;
import java.util.List;

/** A file of conferences: confs.tech's JSON, a calendar, or a table. */
final class ConferenceFile {

    private ConferenceFile() {}

    /** @param topics of all its rows; empty: the file's name, as confs.tech has it, and what the rows say */
    static List<Told<EditionFacts>> read(Upload file, List<String> topics) {
        try {
            return switch (file.format()) {
                case CALENDAR -> ConferenceCalendar.read(file, topics);
                case CSV ->
                    SourceRow.csv(file, ConferenceRow.COLUMNS).stream()
                            .map(row -> ConferenceRow.read(row, topics))
                            .toList();
                case JSON, YAML ->
                    SourceRow.json(file).stream()
                            .map(row -> ConferenceRow.read(row, topics.isEmpty() ? topic(file) : topics))
                            .toList();
            };
        } catch (Refused unreadable) {
            return List.of(Told.refused(file.name(), "", unreadable.getMessage()));
        }
    }

    private static List<String> topic(Upload file) {
        return file.topic().isEmpty() ? List.of() : List.of(file.topic());
    }
}
