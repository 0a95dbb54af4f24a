package dev.stoa.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Takes meetups from a file of YAML, by the form that people fill and the rules that hold for them, and publishes them;
 * content/sample/meetups/README.md says what a row has. Each is taken whole, with the changes of its dates, or not at all; one
 * of the same group and title that is already there is left as it is.
 */
@ApplicationScoped
public class MeetupImport {

    private static final Actor ACTOR = Actor.of("import", "editor");
    private static final int SHOWN = 20;

    @Inject
    MeetupDesk desk;

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
            } catch (Wrong | Refusal wrong) {
                rejected.add(new Rejection(
                        file.getFileName() + " #" + number, row.path("title").asText(""), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private boolean take(JsonNode row, boolean sample) {
        var slug = row.path("group").asText("");
        UserGroup group = UserGroup.<UserGroup>find("slug", slug)
                .firstResultOptional()
                .orElseThrow(() -> new Wrong("No group " + slug + " is known."));
        if (MeetupSeries.count(
                        "group = ?1 and title = ?2", group, row.path("title").asText(""))
                > 0) {
            return false;
        }
        var reading = form(row).read(validator);
        if (!reading.errors().none()) {
            throw new Wrong(words(reading.errors()));
        }
        long id = desk.begin(group.id, reading.plan(), sample, ACTOR);
        var series = MeetupSeries.byId(id).orElseThrow();
        MeetupSeries.flush();
        desk.publish(id, series.version, ACTOR);
        MeetupSeries.flush();
        var coming = Occurrence.coming(series, clock.instant(), SHOWN);
        for (var change : row.path("changes")) {
            change(coming, change);
        }
        return true;
    }

    private void change(List<Occurrence> coming, JsonNode change) {
        int number = change.path("coming").asInt();
        if (number < 1 || number > coming.size()) {
            throw new Wrong("There is no coming date number " + number + ".");
        }
        var date = coming.get(number - 1);
        var now = clock.instant();
        var reason = change.path("reason").asText("");
        var to = EventState.bySlug(change.path("to").asText(""));
        if (to.isEmpty()) {
            var place = date.place();
            date.revise(
                    new DateFacts(
                            text(change, "title"),
                            change.has("venue")
                                    ? new Place(
                                            text(change, "venue"),
                                            text(change, "address"),
                                            place.city(),
                                            place.country(),
                                            place.online())
                                    : null,
                            null),
                    ACTOR,
                    now);
        } else if (to.get() == EventState.RESCHEDULED) {
            var when = date.when();
            var next = when.starts()
                    .toLocalDate()
                    .plusDays(change.path("days").asInt())
                    .atTime(LocalTime.parse(change.path("time").asText("18:00")));
            date.reschedule(new WallTime(next, when.minutes(), when.zone()), reason, ACTOR, now);
        } else {
            date.move(to.get(), reason, ACTOR, now);
        }
    }

    private MeetupForm form(JsonNode row) {
        var form = new MeetupForm();
        var starts = starts(row.path("starts"));
        form.group = text(row, "group");
        form.title = text(row, "title");
        form.description = text(row, "description");
        form.date = starts.toLocalDate().toString();
        form.time = starts.toLocalTime().toString();
        form.minutes = text(row, "minutes");
        form.zone = text(row, "zone");
        form.repeats = row.has("rule") ? Repeats.RULE.id() : Repeats.ONCE.id();
        form.rule = text(row, "rule");
        form.until = text(row, "until");
        form.venue = text(row, "venue");
        form.address = text(row, "address");
        form.city = text(row, "city");
        form.country = text(row, "country");
        form.online = text(row, "online");
        form.url = text(row, "url");
        form.capacity = text(row, "capacity");
        form.language = text(row, "language");
        form.topics = StreamSupport.stream(row.path("topics").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
        return form;
    }

    /** A wall time, or {@code {in: 24 days, at: "18:00"}} from today. */
    private LocalDateTime starts(JsonNode starts) {
        try {
            if (starts.isObject()) {
                var days = Long.parseLong(starts.path("in").asText("").replace(" days", ""));
                return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(days)
                        .atTime(LocalTime.parse(starts.path("at").asText("")));
            }
            return LocalDateTime.parse(starts.asText(""));
        } catch (java.time.DateTimeException | NumberFormatException wrong) {
            throw new Wrong("starts is no wall time like 2026-11-10T18:30.");
        }
    }

    private static Iterable<JsonNode> rows(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the meetups in " + file, unreadable);
        }
    }

    private static String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.path(field).asText() : null;
    }

    private static String words(Errors errors) {
        return StreamSupport.stream(errors.all().spliterator(), false)
                .map(java.util.Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }
}
