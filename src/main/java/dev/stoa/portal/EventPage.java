package dev.stoa.portal;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionDetails;
import dev.stoa.event.rsvp.PageWords;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Address;
import dev.stoa.site.DateSpan;
import dev.stoa.site.Texts;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One edition of a conference, and the conference's other years. Four statements. */
public record EventPage(
        String slug,
        String name,
        String conference,
        DateSpan days,
        boolean over,
        String zone,
        String place,
        String url,
        String site,
        String cfpUrl,
        LocalDate cfpOpensOn,
        LocalDate cfpEndsOn,
        boolean cfpOpen,
        boolean cfpToCome,
        String codeOfConductUrl,
        List<Link> links,
        List<Link> topics,
        String state,
        String reason,
        LocalDate movedFrom,
        EventPeople people,
        List<EventRow> others,
        RawString ld) {

    static Optional<EventPage> of(String slug, LocalDate today, TalkQueries talks) {
        return Edition.visible(slug).map(edition -> of(edition, today, talks));
    }

    private static EventPage of(Edition edition, LocalDate today, TalkQueries talks) {
        return new EventPage(
                edition.slug,
                edition.name,
                edition.conference.name,
                new DateSpan(edition.startsOn, edition.endsOn),
                edition.endsOn.isBefore(today),
                edition.zone,
                place(edition),
                edition.url,
                SiteName.of(edition.url),
                edition.cfpUrl,
                edition.details().cfpOpensOn(),
                edition.cfpEndsOn,
                edition.cfpEndsOn != null
                        && !edition.cfpEndsOn.isBefore(today)
                        && (edition.details().cfpOpensOn() == null
                                || !edition.details().cfpOpensOn().isAfter(today)),
                edition.details().cfpOpensOn() != null
                        && edition.details().cfpOpensOn().isAfter(today),
                edition.codeOfConductUrl,
                links(edition.details()),
                edition.topics.stream().map(EventPage::topic).toList(),
                edition.state.slug(),
                edition.reason,
                edition.movedFrom,
                EventPeople.of(talks, edition.slug),
                edition.others().stream().map(EventRow::of).toList(),
                EventLd.of(edition));
    }

    private static String place(Edition edition) {
        var place = PageWords.place(edition.city, edition.country, edition.online);
        var venue = edition.details().venue();
        return venue == null ? place : venue + ", " + place;
    }

    private static List<Link> links(EditionDetails details) {
        var texts = Texts.of(EventTexts.class);
        return Stream.of(
                        new Link(texts.schedule(), details.scheduleUrl()),
                        new Link(texts.tickets(), details.ticketsUrl()),
                        new Link(texts.stream(), details.streamUrl()))
                .filter(link -> link.href() != null)
                .toList();
    }

    private static Link topic(String topic) {
        return new Link(topic, Address.of("/events").with("topic", topic).toString());
    }
}
