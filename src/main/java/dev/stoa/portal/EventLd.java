package dev.stoa.portal;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.event.Occurrence;
import dev.stoa.event.Place;
import io.quarkus.qute.RawString;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An event for search engines; Google wants a name, when it begins, and where, with an address or as online
 * (https://developers.google.com/search/docs/appearance/structured-data/event).
 */
final class EventLd {

    private EventLd() {}

    static RawString of(Edition edition) {
        var place = new Place(
                edition.details().venue(), null, edition.city, edition.country, edition.online ? edition.url : null);
        var url = "/events/" + edition.slug;
        return page(
                edition.name,
                url,
                JsonLd.thing(
                        "Event",
                        "name",
                        edition.name,
                        "startDate",
                        edition.startsOn.toString(),
                        "endDate",
                        edition.endsOn.toString(),
                        "previousStartDate",
                        edition.state == EventState.RESCHEDULED && edition.movedFrom != null
                                ? edition.movedFrom.toString()
                                : null,
                        "eventStatus",
                        status(edition.state),
                        "eventAttendanceMode",
                        mode(place),
                        "location",
                        where(place, url),
                        "description",
                        edition.name + ", " + place.line(),
                        "url",
                        JsonLd.at(url),
                        "organizer",
                        JsonLd.thing("Organization", "name", edition.conference.name, "url", edition.url)));
    }

    static RawString of(Occurrence date) {
        var url = "/events/" + date.slug;
        var zone = ZoneId.of(date.zone);
        return page(
                date.title,
                url,
                JsonLd.thing(
                        "Event",
                        "name",
                        date.title,
                        "startDate",
                        moment(date.startsLocal, zone),
                        "endDate",
                        moment(LocalDateTime.ofInstant(date.endsAt, zone), zone),
                        "previousStartDate",
                        date.state == EventState.RESCHEDULED && date.movedFrom != null
                                ? moment(date.movedFrom, zone)
                                : null,
                        "eventStatus",
                        status(date.state),
                        "eventAttendanceMode",
                        mode(date.place()),
                        "location",
                        where(date.place(), url),
                        "description",
                        date.title + ", " + date.place().line(),
                        "url",
                        JsonLd.at(url),
                        "organizer",
                        JsonLd.thing(
                                "Organization",
                                "name",
                                date.group.name,
                                "url",
                                JsonLd.at("/groups/" + date.group.slug))));
    }

    private static RawString page(String name, String url, Map<String, Object> event) {
        return JsonLd.of(List.of(event, JsonLd.crumbs(new Link("Events", "/events"), new Link(name, url))));
    }

    private static String moment(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toOffsetDateTime().toString();
    }

    private static String status(EventState state) {
        return "https://schema.org/"
                + switch (state) {
                    case CANCELLED -> "EventCancelled";
                    case POSTPONED -> "EventPostponed";
                    case RESCHEDULED -> "EventRescheduled";
                    case DRAFT, PUBLISHED, HELD, REPORTED -> "EventScheduled";
                };
    }

    private static String mode(Place place) {
        return "https://schema.org/"
                + (place.city() == null ? "Online" : place.online() == null ? "Offline" : "Mixed")
                + "EventAttendanceMode";
    }

    /** In a room, online, or both; the address of what is online is the page's own where nobody gave one. */
    private static Object where(Place place, String page) {
        var room = place.city() == null
                ? null
                : JsonLd.thing(
                        "Place",
                        "name",
                        place.venue() == null ? place.city() : place.venue(),
                        "address",
                        JsonLd.thing(
                                "PostalAddress",
                                "streetAddress",
                                place.address(),
                                "addressLocality",
                                place.city(),
                                "addressCountry",
                                place.country()));
        var online = place.city() != null && place.online() == null
                ? null
                : JsonLd.thing(
                        "VirtualLocation",
                        "url",
                        place.online() != null && place.online().startsWith("http") ? place.online() : JsonLd.at(page));
        var all = Stream.of(room == null ? Map.of() : room, online == null ? Map.of() : online)
                .filter(one -> !one.isEmpty())
                .toList();
        return all.size() == 1 ? all.getFirst() : all;
    }
}
