package dev.stoa.event.conference;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionDetails;
import dev.stoa.event.EditionFacts;
import dev.stoa.site.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about an edition of a conference, as typed. */
public class EditionForm {

    /** The name that comes back every year; only asked of a new one. */
    @RestForm
    public String conference;

    @RestForm
    @NotBlank(message = "Give it its name, like PyCon Sweden 2026.") @Size(max = 200, message = "A name has 200 characters at most.") public String name;

    @RestForm
    public String starts;

    @RestForm
    public String ends;

    @RestForm
    public String zone;

    @RestForm
    @Size(max = 200, message = "Keep the venue below 200 characters.") public String venue;

    @RestForm
    @Size(max = 100, message = "A city has 100 characters at most.") public String city;

    @RestForm
    @Size(max = 100, message = "A country has 100 characters at most.") public String country;

    @RestForm
    public String online;

    @RestForm
    public String url;

    @RestForm
    public String cfpUrl;

    @RestForm
    public String cfpOpens;

    @RestForm
    public String cfpEnds;

    @RestForm
    public String conduct;

    @RestForm
    public String schedule;

    @RestForm
    public String tickets;

    @RestForm
    public String stream;

    @RestForm
    public String topics;

    @RestForm
    public String version;

    static EditionForm blank(String conference) {
        var form = new EditionForm();
        form.conference = conference;
        return form;
    }

    static EditionForm of(Edition edition) {
        var form = new EditionForm();
        var details = edition.details();
        form.conference = edition.conference.name;
        form.name = edition.name;
        form.starts = edition.startsOn.toString();
        form.ends = edition.endsOn.toString();
        form.zone = edition.zone;
        form.venue = details.venue();
        form.city = edition.city;
        form.country = edition.country;
        form.online = edition.online ? "yes" : null;
        form.url = edition.url;
        form.cfpUrl = edition.cfpUrl;
        form.cfpOpens = Objects.toString(details.cfpOpensOn(), null);
        form.cfpEnds = Objects.toString(edition.cfpEndsOn, null);
        form.conduct = edition.codeOfConductUrl;
        form.schedule = details.scheduleUrl();
        form.tickets = details.ticketsUrl();
        form.stream = details.streamUrl();
        form.topics = String.join(", ", edition.topics);
        form.version = Integer.toString(edition.version);
        return form;
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** What the checked fields say; see {@link EditionReading}. */
    EditionSheet sheet(EditionReading.Days days, TreeSet<String> about) {
        return new EditionSheet(
                conference,
                new EditionFacts(
                        name,
                        days.starts(),
                        days.ends(),
                        Typed.orNull(city),
                        Typed.orNull(country),
                        "yes".equals(online),
                        URI.create(url),
                        address(cfpUrl),
                        days.cfpEnds(),
                        address(conduct),
                        about),
                Typed.orNull(zone),
                new EditionDetails(
                        Typed.orNull(venue),
                        days.cfpOpens(),
                        Typed.orNull(schedule),
                        Typed.orNull(tickets),
                        Typed.orNull(stream)));
    }

    private static URI address(String typed) {
        return typed.isEmpty() ? null : URI.create(typed);
    }

    void clean() {
        conference = Typed.line(conference);
        name = Typed.line(name);
        starts = Typed.line(starts);
        ends = Typed.line(ends);
        zone = Typed.line(zone);
        venue = Typed.line(venue);
        city = Typed.line(city);
        country = Typed.line(country);
        url = Typed.line(url);
        cfpUrl = Typed.line(cfpUrl);
        cfpOpens = Typed.line(cfpOpens);
        cfpEnds = Typed.line(cfpEnds);
        conduct = Typed.line(conduct);
        schedule = Typed.line(schedule);
        tickets = Typed.line(tickets);
        stream = Typed.line(stream);
        topics = Typed.line(topics);
    }
}
