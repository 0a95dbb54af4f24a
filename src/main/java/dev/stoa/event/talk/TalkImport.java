package dev.stoa.event.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Takes talks, and who of our people is where, from a file of YAML, by the form that people fill;
 * content/sample/talks/README.md says what a row has. A talk of the same title that is already there is left as it is.
 */
@ApplicationScoped
public class TalkImport {

    private static final Actor ACTOR = Actor.of("import", "editor");

    @Inject
    TalkDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** A row that cannot be taken; the message is the reason. */
    private static final class Wrong extends RuntimeException {
        Wrong(String reason) {
            super(reason, null, false, false);
        }
    }

    /** @param sample whether the pages shall mark these as sample data */
    public ImportReport read(Path file, boolean sample) {
        int added = 0;
        int known = 0;
        int number = 0;
        var rejected = new ArrayList<Rejection>();
        for (var row : rows(file)) {
            number++;
            try {
                boolean isNew = QuarkusTransaction.requiringNew().call(() -> take(row, sample));
                added += isNew ? 1 : 0;
                known += isNew ? 0 : 1;
            } catch (Wrong wrong) {
                rejected.add(new Rejection(file.getFileName() + " #" + number, text(row, "title"), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private boolean take(JsonNode row, boolean sample) {
        var event = event(row);
        return row.has("title") ? talk(row, event, sample) : people(row, event, sample);
    }

    private boolean talk(JsonNode row, String event, boolean sample) {
        if (Talk.count("title", text(row, "title")) > 0) {
            return false;
        }
        var form = TalkForm.blank(event);
        form.title = text(row, "title");
        form.ours = lines(row.path("ours"));
        form.others = lines(row.path("others"));
        form.language = text(row, "language");
        form.video = text(row, "video");
        form.slides = text(row, "slides");
        form.topics = lines(row.path("topics")).replace('\n', ',');
        form.summary = text(row, "abstract");
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            throw new Wrong(StreamSupport.stream(reading.errors().all().spliterator(), false)
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(" ")));
        }
        desk.add(reading.facts(), sample);
        return true;
    }

    private boolean people(JsonNode row, String slug, boolean sample) {
        var event = EventAt.of(slug).orElseThrow(() -> new Wrong("No event " + slug + " is known."));
        if (!Attendance.at(event).isEmpty()) {
            return false;
        }
        desk.people(
                event,
                PeopleText.read(lines(row.path("attend")), true).people(),
                PeopleText.read(lines(row.path("organise")), true).people(),
                sample,
                ACTOR);
        return true;
    }

    /** An address, or the date of a series with this number among those that come. */
    private String event(JsonNode row) {
        if (row.has("event")) {
            return text(row, "event");
        }
        var slug = text(row, "series");
        var series = MeetupSeries.visible(slug).orElseThrow(() -> new Wrong("No series " + slug + " is known."));
        int number = row.path("coming").asInt();
        var coming = Occurrence.coming(series, clock.instant(), Math.max(1, number));
        if (number < 1 || coming.size() < number) {
            throw new Wrong("There is no coming date number " + number + ".");
        }
        return coming.get(number - 1).slug;
    }

    private static Iterable<JsonNode> rows(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the talks in " + file, unreadable);
        }
    }

    private static String lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("");
    }
}
