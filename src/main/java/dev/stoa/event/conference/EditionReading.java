package dev.stoa.event.conference;

import dev.stoa.event.Recurrence;
import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.TreeSet;

/** Reads what was typed about an edition; what cannot be is told beside its field. */
final class EditionReading {

    private static final int FIRST_YEAR = 1990;
    private static final Period LONGEST = Period.ofDays(60);

    /** @param cfpOpens null where it is not known, as cfpEnds */
    record Days(LocalDate starts, LocalDate ends, LocalDate cfpOpens, LocalDate cfpEnds) {}

    /** Checked input, or what is wrong. */
    record Result(EditionSheet sheet, Errors errors) {}

    private Errors errors;

    EditionReading(Errors errors) {
        this.errors = errors;
    }

    static Result read(EditionForm form, Validator validator) {
        form.clean();
        var reading = new EditionReading(Errors.of(validator, form));
        var days = reading.days(form);
        reading.place(form);
        reading.addresses(form);
        var topics = new TreeSet<>(Typed.list(form.topics.toLowerCase(Locale.ROOT)));
        if (topics.size() > 12 || topics.stream().anyMatch(topic -> topic.length() > 40)) {
            reading.say("topics", "Name twelve topics at most, each below 40 characters.");
        }
        return reading.errors.none()
                ? new Result(form.sheet(days, topics), reading.errors)
                : new Result(null, reading.errors);
    }

    Errors errors() {
        return errors;
    }

    void say(String field, String message) {
        errors = errors.with(field, message);
    }

    private Days days(EditionForm form) {
        var starts = day("starts", form.starts);
        var ends = day("ends", form.ends.isEmpty() ? form.starts : form.ends);
        span(starts, ends, "ends");
        var opens = form.cfpOpens.isEmpty() ? null : day("cfpOpens", form.cfpOpens);
        var closes = form.cfpEnds.isEmpty() ? null : day("cfpEnds", form.cfpEnds);
        if (opens != null && closes == null) {
            say("cfpEnds", "Say when the call closes, too.");
        } else if (opens != null && opens.isAfter(closes)) {
            say("cfpEnds", "The call closes before it opens.");
        }
        if (closes != null && ends != null && closes.isAfter(ends)) {
            say("cfpEnds", "The call closes after the conference.");
        }
        return new Days(starts, ends, opens, closes);
    }

    void span(LocalDate starts, LocalDate ends, String field) {
        if (starts != null && ends != null && ends.isBefore(starts)) {
            say(field, "It ends before it begins.");
        } else if (starts != null && ends != null && ends.isAfter(starts.plus(LONGEST))) {
            say(field, "A conference lasts 60 days at most.");
        }
    }

    /** A day between 1990 and 2100, or null. */
    LocalDate day(String field, String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= Recurrence.LAST_YEAR) {
                return day;
            }
            say(
                    field,
                    "The year %d is out of reach: events are from %d to %d."
                            .formatted(day.getYear(), FIRST_YEAR, Recurrence.LAST_YEAR));
        } catch (DateTimeException noDay) {
            say(field, "Write the day as year, month and day, like 2026-11-10.");
        }
        return null;
    }

    private void place(EditionForm form) {
        if (form.conference.isEmpty() || form.conference.length() > 200) {
            say("conference", "Name the conference as it is called every year, like PyCon Sweden.");
        }
        if (form.city.isEmpty() && !"yes".equals(form.online)) {
            say("city", "Say in which city it is, or that it is online.");
        }
        if (form.city.isEmpty() && !form.venue.isEmpty()) {
            say("city", "Say in which city the venue is.");
        }
        boolean known = form.zone.contains("/") && ZoneId.getAvailableZoneIds().contains(form.zone);
        if (!form.zone.isEmpty() && !known) {
            say("zone", "Name the zone by continent and city, like Europe/Stockholm.");
        }
    }

    private void addresses(EditionForm form) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("url", form.url);
        typed.put("cfpUrl", form.cfpUrl);
        typed.put("conduct", form.conduct);
        typed.put("schedule", form.schedule);
        typed.put("tickets", form.tickets);
        typed.put("stream", form.stream);
        typed.forEach((field, address) -> {
            boolean missing = address.isEmpty() && field.equals("url");
            if (missing || !address.isEmpty() && !Typed.isAddress(address)) {
                say(field, "Write the whole address, like https://conference.example.org.");
            }
        });
    }
}
