package dev.stoa.portal;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionStatus;
import dev.stoa.site.Address;
import dev.stoa.site.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One edition of a conference, and the conference's other years. Two statements. */
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
        LocalDate cfpEndsOn,
        boolean cfpOpen,
        String codeOfConductUrl,
        List<Link> topics,
        boolean cancelled,
        List<EventRow> others) {

    static Optional<EventPage> of(String slug, LocalDate today) {
        return Edition.bySlug(slug).map(edition -> of(edition, today));
    }

    private static EventPage of(Edition edition, LocalDate today) {
        return new EventPage(
                edition.slug,
                edition.name,
                edition.conference.name,
                new DateSpan(edition.startsOn, edition.endsOn),
                edition.endsOn.isBefore(today),
                edition.zone,
                EventRow.place(edition.city, edition.country, edition.online),
                edition.url,
                SiteName.of(edition.url),
                edition.cfpUrl,
                edition.cfpEndsOn,
                edition.cfpEndsOn != null && !edition.cfpEndsOn.isBefore(today),
                edition.codeOfConductUrl,
                edition.topics.stream().map(EventPage::topic).toList(),
                edition.status == EditionStatus.CANCELLED,
                edition.others().stream().map(EventRow::of).toList());
    }

    private static Link topic(String topic) {
        return new Link(topic, Address.of("/events").with("topic", topic).toString());
    }
}
