package dev.stoa.event.imports;

import dev.stoa.event.MeetupForm;
import dev.stoa.event.Repeats;
import dev.stoa.event.SeriesTold;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.ImportedRow.Refused;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A meetup as a table tells it: the fields of the desk's form, by its rules. */
final class MeetupRow {

    static final List<String> COLUMNS = List.of(
            "title",
            "date",
            "time",
            "minutes",
            "zone",
            "rule",
            "until",
            "count",
            "venue",
            "address",
            "city",
            "country",
            "online",
            "url",
            "capacity",
            "language",
            "topics",
            "description");

    private MeetupRow() {}

    static List<Told<SeriesTold>> read(Upload file, UserGroup group, Validator validator) {
        return SourceRow.csv(file, COLUMNS).stream()
                .map(row -> read(row, group, validator))
                .toList();
    }

    private static Told<SeriesTold> read(SourceRow row, UserGroup group, Validator validator) {
        var fields = row.fields().fields();
        var form = new MeetupForm();
        form.title = fields.path("title").asText("");
        form.date = fields.path("date").asText("");
        form.time = fields.path("time").asText("");
        form.minutes = fields.path("minutes").asText("120");
        form.zone = fields.path("zone").asText("");
        form.rule = fields.path("rule").asText("");
        form.repeats = form.rule.isBlank() ? Repeats.ONCE.id() : Repeats.RULE.id();
        form.until = fields.path("until").asText("");
        form.count = fields.path("count").asText("");
        form.venue = fields.path("venue").asText("");
        form.address = fields.path("address").asText("");
        form.city = fields.path("city").asText("");
        form.country = fields.path("country").asText("");
        form.online = fields.path("online").asText("");
        form.url = fields.path("url").asText("");
        form.capacity = fields.path("capacity").asText("");
        form.language = fields.path("language").asText("");
        form.topics = fields.path("topics").asText("");
        form.description = fields.path("description").asText("");
        atHome(form, group);
        try {
            var plan = checked(form, validator).plan();
            return Told.of(row.where(), plan.title(), new SeriesTold(null, plan, new TreeSet<>(), List.of(), false));
        } catch (Refused wrong) {
            return Told.refused(row.where(), form.title, wrong.getMessage());
        }
    }

    /** Where nothing is said, a group meets in its own city. */
    static void atHome(MeetupForm form, UserGroup group) {
        if (form.city.isBlank() && (form.online.isBlank() || !form.venue.isBlank()) && group.city != null) {
            form.city = group.city;
            form.country = group.country;
        }
    }

    /** @throws Refused with all that is wrong */
    static MeetupForm.Reading checked(MeetupForm form, Validator validator) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            throw new Refused(words(reading.errors()));
        }
        return reading;
    }

    private static String words(Errors errors) {
        return StreamSupport.stream(errors.all().spliterator(), false)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }
}
