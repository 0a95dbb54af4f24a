package dev.stoa.event;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * An edition in a calendar file (RFC 5545): one all-day VEVENT.
 *
 * <p>Its days are dates without a zone, as they are meant; DTEND is the day after the last (3.6.1). The same edition
 * always makes the same bytes: DTSTAMP is the time of its last change, not of the download.
 */
public final class EditionCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EditionCalendar() {}

    /** @param page where people read about it */
    public static byte[] of(Edition edition, URI page) {
        return CalendarFile.single().add(event(edition, page)).bytes();
    }

    static VEvent event(Edition edition, URI page) {
        var event = new VEvent(edition.startsOn, edition.endsOn.plusDays(1), edition.name);
        event.replace(new DtStamp(edition.changedAt));
        event.add(new Uid(edition.uid));
        event.add(new Sequence(edition.sequence));
        event.add(new LastModified(edition.changedAt));
        event.add(status(edition.state));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Location(location(edition)));
        event.add(new Url(page));
        if (!edition.topics.isEmpty()) {
            event.add(new Categories(new TextList(edition.topics)));
        }
        var note =
                note(edition.state, edition.movedFrom == null ? null : DAY.format(edition.movedFrom), edition.reason);
        if (!note.isEmpty()) {
            event.add(new Description(note));
        }
        return event;
    }

    /** What takes place is confirmed; what has no date for now is not. */
    static Status status(EventState state) {
        return switch (state) {
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
            case POSTPONED, DRAFT -> ImmutableStatus.VEVENT_TENTATIVE;
            case PUBLISHED, RESCHEDULED, HELD, REPORTED -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    /** What a reader must know first; empty where all is as planned. */
    static String note(EventState state, String movedFrom, String reason) {
        var what = switch (state) {
            case CANCELLED -> "Cancelled";
            case POSTPONED -> "Postponed, the new date is not known yet";
            case RESCHEDULED -> movedFrom == null ? "Rescheduled" : "Rescheduled, it was to be on " + movedFrom;
            case PUBLISHED, HELD, REPORTED, DRAFT -> "";
        };
        return what.isEmpty() || reason == null ? what : what + ": " + reason;
    }

    private static String location(Edition edition) {
        var place = Stream.of(edition.details().venue(), edition.city, edition.country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return edition.city == null ? "Online" : edition.online ? place + " and online" : place;
    }
}
