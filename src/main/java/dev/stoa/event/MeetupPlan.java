package dev.stoa.event;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an organiser wants of a meetup or a series, already checked. A single meetup is a plan without a rule.
 *
 * @param description Markdown, or empty
 * @param when the first date
 * @param rule RRULE without COUNT and UNTIL, or null
 * @param until the last wall time at which it may begin, or null
 * @param url where else people read about it or sign up, or null
 * @param capacity places, or null for no limit
 * @param language BCP 47, or null
 */
public record MeetupPlan(
        String title,
        String description,
        WallTime when,
        String rule,
        LocalDateTime until,
        Place place,
        String url,
        Integer capacity,
        String language,
        List<String> topics) {

    /** The dates that it makes. */
    Recurrence recurrence(Set<LocalDateTime> except) {
        return new Recurrence(when.starts(), when.zone(), rule, until, except);
    }

    boolean sameDates(MeetupPlan other) {
        return when.equals(other.when) && Objects.equals(rule, other.rule) && Objects.equals(until, other.until);
    }

    boolean samePlace(MeetupPlan other) {
        return place.equals(other.place);
    }

    /** Under the names that the trail uses, in the order of the form. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("starts", when.starts() + " " + when.zone());
        fields.put("minutes", Integer.toString(when.minutes()));
        fields.put("rule", rule);
        fields.put("until", Objects.toString(until, null));
        fields.put("place", place.line());
        fields.put("online", place.online());
        fields.put("url", url);
        fields.put("capacity", Objects.toString(capacity, null));
        fields.put("language", language);
        fields.put("topics", String.join(", ", topics));
        fields.put("description", description);
        return fields;
    }
}
