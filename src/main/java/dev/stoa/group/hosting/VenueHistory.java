package dev.stoa.group.hosting;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads invented venues and their rooms from a file, each by the form of the desk. Where there are some, it reads nothing. */
@ApplicationScoped
public class VenueHistory {

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    VenueDesk desk;

    record Story(VenueForm form, List<RoomForm> rooms) {}

    @Transactional
    public ImportReport read(Path file) {
        if (Venue.count("sample = true") > 0) {
            return new ImportReport(0, 0, 0, List.of());
        }
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int row = 0;
        for (var story : stories(file)) {
            row++;
            var reading = story.form().read(validator);
            if (!reading.errors().none()) {
                rejected.add(new Rejection(
                        file.getFileName() + " #" + row,
                        story.form().name,
                        String.join(" ", reading.errors().messages().values())));
                continue;
            }
            var slug = desk.open(reading.terms(), true);
            var keeper = Actor.of(reading.terms().keeper(), "editor");
            story.rooms().stream()
                    .filter(room -> room.check().none())
                    .forEach(room -> desk.add(slug, room.room, room.people(), keeper));
            added++;
        }
        return new ImportReport(added, 0, 0, rejected);
    }

    private List<Story> stories(Path file) {
        try {
            return List.of(json.readValue(file.toFile(), Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
