package dev.stoa.event;

import dev.stoa.event.Occurrence.Part;
import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about one date only, as typed: an empty field is as in the series. */
public class DateForm {

    @RestForm
    public String title;

    /** "yes": the place below is this date's own. */
    @RestForm
    public String elsewhere;

    @RestForm
    public String venue;

    @RestForm
    public String address;

    @RestForm
    public String city;

    @RestForm
    public String country;

    @RestForm
    public String online;

    @RestForm
    public String capacity;

    @RestForm
    public String version;

    record Reading(DateFacts facts, Errors errors) {}

    static DateForm of(Occurrence occurrence) {
        var form = new DateForm();
        form.title = occurrence.hasOwn(Part.TITLE) ? occurrence.title : "";
        form.elsewhere = occurrence.hasOwn(Part.PLACE) ? "yes" : null;
        form.venue = occurrence.place().venue();
        form.address = occurrence.place().address();
        form.city = occurrence.place().city();
        form.country = occurrence.place().country();
        form.online = occurrence.place().online();
        form.capacity = occurrence.hasOwn(Part.CAPACITY) ? Objects.toString(occurrence.capacity, "") : "";
        form.version = Integer.toString(occurrence.version);
        return form;
    }

    Reading read() {
        title = Typed.line(title);
        venue = Typed.line(venue);
        address = Typed.line(address);
        city = Typed.line(city);
        country = Typed.line(country);
        online = Typed.line(online);
        capacity = Typed.line(capacity);
        var errors = Errors.NONE;
        if (title.length() > 120) {
            errors = errors.with("title", "A title has 120 characters at most.");
        }
        boolean own = "yes".equals(elsewhere);
        if (own && city.isEmpty() && online.isEmpty()) {
            errors = errors.with("city", "Say in which city it is, or below where to join it online.");
        }
        if (venue.length() > 200 || address.length() > 200 || city.length() > 100 || country.length() > 100) {
            errors = errors.with("venue", "Keep venue and address below 200 characters, city and country below 100.");
        }
        if (!online.isEmpty() && !Typed.isAddress(online)) {
            errors = errors.with("online", "Write the whole address, like https://example.org/meetup.");
        }
        if (!capacity.isEmpty() && !capacity.matches("[1-9]\\d{0,5}")) {
            errors = errors.with("capacity", "Write the number of places as digits, or leave it empty.");
        }
        return errors.none() ? new Reading(facts(own), errors) : new Reading(null, errors);
    }

    private DateFacts facts(boolean ownPlace) {
        return new DateFacts(
                Typed.orNull(title),
                ownPlace
                        ? new Place(
                                Typed.orNull(venue),
                                Typed.orNull(address),
                                Typed.orNull(city),
                                Typed.orNull(country),
                                Typed.orNull(online))
                        : null,
                capacity.isEmpty() ? null : Integer.valueOf(capacity));
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
