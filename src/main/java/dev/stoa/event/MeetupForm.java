package dev.stoa.event;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import dev.stoa.site.geo.Country;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a meetup or a series, as typed. */
public class MeetupForm {

    /** The slug of the group; only asked of a new one. */
    @RestForm
    public String group;

    @RestForm
    @NotBlank(message = "Give it a title, like Kotlin evening.") @Size(max = 120, message = "A title has 120 characters at most.") public String title;

    @RestForm
    @Size(max = 10_000, message = "The description has 10,000 characters at most.") public String description;

    @RestForm
    public String date;

    @RestForm
    public String time;

    @RestForm
    public String minutes;

    @RestForm
    public String zone;

    @RestForm
    public String repeats;

    @RestForm
    public String rule;

    @RestForm
    public String until;

    @RestForm
    public String count;

    @RestForm
    @Size(max = 200, message = "Keep the venue below 200 characters.") public String venue;

    @RestForm
    @Size(max = 200, message = "Keep the address below 200 characters.") public String address;

    @RestForm
    @Size(max = 100, message = "A city has 100 characters at most.") public String city;

    @RestForm
    @Size(max = 100, message = "A country has 100 characters at most.") public String country;

    @RestForm
    public String online;

    @RestForm
    public String url;

    @RestForm
    public String capacity;

    @RestForm
    public String language;

    @RestForm
    public String topics;

    @RestForm
    public String version;

    /** Checked input: the plan, or what is wrong. */
    public record Reading(MeetupPlan plan, Errors errors) {}

    static MeetupForm blank(String group) {
        var form = new MeetupForm();
        form.group = group;
        form.minutes = "120";
        form.time = "18:30";
        form.repeats = Repeats.ONCE.id();
        return form;
    }

    static MeetupForm of(MeetupPlan plan, int version) {
        var form = new MeetupForm();
        form.title = plan.title();
        form.description = plan.description();
        form.date = plan.when().starts().toLocalDate().toString();
        form.time = plan.when().starts().toLocalTime().toString();
        form.minutes = Integer.toString(plan.when().minutes());
        form.zone = plan.when().zone().getId();
        form.repeats =
                Repeats.of(plan.rule(), plan.when().starts().toLocalDate()).id();
        form.rule = plan.rule();
        form.until = plan.until() == null ? null : plan.until().toLocalDate().toString();
        form.venue = plan.place().venue();
        form.address = plan.place().address();
        form.city = plan.place().city();
        form.country = plan.place().country();
        form.online = plan.place().online();
        form.url = plan.url();
        form.capacity = Objects.toString(plan.capacity(), null);
        form.language = plan.language();
        form.topics = String.join(", ", plan.topics());
        form.version = Integer.toString(version);
        return form;
    }

    public Reading read(Validator validator) {
        clean();
        var times = new WhenForm(Errors.of(validator, this));
        var when = times.when(date, time, zone, minutes);
        var recurrence = when == null ? null : times.recurrence(when, Repeats.of(repeats), rule, until, count);
        var errors = times.errors;
        if (city.isEmpty() && online.isEmpty()) {
            errors = errors.with("city", "Say in which city it is, or below where to join it online.");
        }
        for (var link : List.of("online", "url")) {
            var typed = link.equals("online") ? online : url;
            if (!typed.isEmpty() && !Typed.isAddress(typed)) {
                errors = errors.with(link, "Write the whole address, like https://example.org/meetup.");
            }
        }
        if (!capacity.isEmpty() && !capacity.matches("[1-9]\\d{0,5}")) {
            errors = errors.with("capacity", "Write the number of places as digits, or leave it empty for no limit.");
        }
        if (!language.isEmpty() && !language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
            errors = errors.with("language", "Write the language as its code, like en or sv.");
        }
        var about = topics();
        if (about.size() > 12 || about.stream().anyMatch(topic -> topic.length() > 40)) {
            errors = errors.with("topics", "Name twelve topics at most, each below 40 characters.");
        }
        return errors.none() ? new Reading(plan(when, recurrence, about), errors) : new Reading(null, errors);
    }

    private MeetupPlan plan(WallTime when, Recurrence recurrence, List<String> about) {
        return new MeetupPlan(
                title,
                description,
                when,
                recurrence.rule(),
                recurrence.until(),
                new Place(
                        Typed.orNull(venue),
                        Typed.orNull(address),
                        Typed.orNull(city),
                        Typed.orNull(country),
                        Typed.orNull(online)),
                Typed.orNull(url),
                capacity.isEmpty() ? null : Integer.valueOf(capacity),
                Typed.orNull(language),
                about);
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private List<String> topics() {
        return Arrays.stream(topics.split(","))
                .map(topic -> topic.strip().toLowerCase(Locale.ROOT))
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private void clean() {
        group = Typed.line(group);
        title = Typed.line(title);
        description = Typed.text(description);
        date = Typed.line(date);
        time = Typed.line(time);
        minutes = Typed.line(minutes);
        zone = Typed.line(zone);
        repeats = Typed.line(repeats);
        rule = Typed.line(rule);
        until = Typed.line(until);
        count = Typed.line(count);
        venue = Typed.line(venue);
        address = Typed.line(address);
        city = Typed.line(city);
        country = Country.named(Typed.line(country));
        online = Typed.line(online);
        url = Typed.line(url);
        capacity = Typed.line(capacity);
        language = Typed.line(language);
        topics = Typed.line(topics);
    }
}
