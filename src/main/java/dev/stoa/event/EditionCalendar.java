package dev.stoa.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An edition as a calendar file (RFC 5545): one all-day VEVENT.
 *
 * <p>Its days are dates without a zone, as they are meant; DTEND is the day after the last (3.6.1). The same edition
 * always makes the same bytes: DTSTAMP is the time of its last change, not of the download.
 */
public final class EditionCalendar {

    private static final String PRODUCT = "-//Stoa//Events//EN";
    /** Longer than any line: ical4j folds by characters, RFC 5545 counts octets, so we fold. */
    private static final int UNFOLDED = 1_000_000;

    private EditionCalendar() {}

    /** @param page where people read about it */
    public static byte[] of(Edition edition, URI page) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event(edition, page));
        return bytes(calendar);
    }

    private static VEvent event(Edition edition, URI page) {
        var event = new VEvent(edition.startsOn, edition.endsOn.plusDays(1), edition.name);
        event.replace(new DtStamp(edition.changedAt));
        event.add(new Uid(edition.uid));
        event.add(new Sequence(edition.sequence));
        event.add(new LastModified(edition.changedAt));
        event.add(
                edition.status == EditionStatus.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Location(location(edition)));
        event.add(new Url(page));
        if (!edition.topics.isEmpty()) {
            event.add(new Categories(new TextList(edition.topics)));
        }
        return event;
    }

    private static String location(Edition edition) {
        var place = Stream.of(edition.city, edition.country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return edition.city == null ? "Online" : edition.online ? place + " and online" : place;
    }

    private static byte[] bytes(Calendar calendar) {
        var lines = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString()
                .lines()
                .map(FoldedLine::of)
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
