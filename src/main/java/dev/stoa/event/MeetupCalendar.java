package dev.stoa.event;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Meetups in a calendar file (RFC 5545): a series is one VEVENT with its RRULE and a further one, by RECURRENCE-ID, for every
 * date that differs; a single meetup is one VEVENT. Times are wall times with TZID.
 *
 * <p>A date's SEQUENCE is the series' number and its own together: it rises with either.
 */
public final class MeetupCalendar {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final CalendarFile file;
    private final URI site;
    private final Set<LocalDateTime> without;

    /** @param site the portal's address, below which the pages are */
    MeetupCalendar(CalendarFile file, URI site) {
        this(file, site, Set.of());
    }

    /** @param without dates of a series that are not for who gets the file: as if they had fallen out */
    MeetupCalendar(CalendarFile file, URI site, Set<LocalDateTime> without) {
        this.file = file;
        this.site = site;
        this.without = without;
    }

    /** One date by itself, as for somebody who comes on that day only: with the same key as in its series. */
    public static byte[] of(Occurrence date, URI site) {
        var calendar = new MeetupCalendar(CalendarFile.single(), site);
        calendar.date(date, date.series.repeats());
        return calendar.file.bytes();
    }

    /** A whole series with the dates of it that differ, or a single meetup. */
    public static byte[] of(MeetupSeries series, List<Occurrence> dates, URI site) {
        var calendar = new MeetupCalendar(CalendarFile.single(), site);
        calendar.add(series, dates);
        return calendar.file.bytes();
    }

    /** @param dates those that differ, or the only one; others do no harm */
    void add(MeetupSeries series, List<Occurrence> dates) {
        if (!series.repeats()) {
            dates.forEach(date -> date(date, false));
            return;
        }
        boolean calledOffWhole = calledOffWhole(series, dates);
        master(series, calledOffWhole);
        if (!calledOffWhole) {
            dates.stream()
                    .filter(date -> date.toldApart() && !without.contains(date.recurrenceId))
                    .forEach(date -> date(date, true));
        }
    }

    /** No date took place before it was called off: then the series itself says so. */
    private static boolean calledOffWhole(MeetupSeries series, List<Occurrence> dates) {
        if (series.state != EventState.CANCELLED) {
            return false;
        }
        var off = dates.stream()
                .filter(date -> date.state == EventState.CANCELLED)
                .map(date -> date.recurrenceId)
                .toList();
        return series.untilLocal != null
                && off.containsAll(series.recurrence().dates(series.startsLocal, series.untilLocal));
    }

    private void master(MeetupSeries series, boolean calledOff) {
        var state = calledOff ? EventState.CANCELLED : EventState.PUBLISHED;
        var event = event(series.changedAt);
        times(event, series.when());
        event.add(new Uid(series.uid));
        event.add(new Sequence(series.sequence));
        event.add(EditionCalendar.status(state));
        event.add(new RRule<LocalDateTime>(rule(series)));
        except(series, event);
        words(event, series.title, state, null, series.reason, series.place(), series);
        event.add(new Url(site.resolve("/events/" + series.slug)));
        file.add(event);
    }

    void date(Occurrence date, boolean ofSeries) {
        var series = date.series;
        var zone = ZoneId.of(date.zone);
        var event = event(later(date.changedAt, series.changedAt));
        once(event, date.when());
        event.add(new Uid(series.uid));
        if (ofSeries) {
            event.add(local("RECURRENCE-ID", date.recurrenceId, zone));
        }
        event.add(new Sequence(series.sequence + date.sequence));
        event.add(EditionCalendar.status(date.state));
        var told = date.movedFrom == null ? null : TOLD.format(date.movedFrom);
        words(event, date.title, date.state, told, date.reason, date.place(), series);
        event.add(new Url(site.resolve("/events/" + date.slug)));
        file.add(event);
    }

    /** A wall time that comes twice is said in UTC: by RFC 5545 the first is meant, but not every program thinks so. */
    private void once(VEvent event, WallTime when) {
        if (when.unambiguous()) {
            times(event, when);
        } else {
            event.add(new DtStart<>(when.startsAt()));
            event.add(new DtEnd<>(when.endsAt()));
        }
    }

    /** DTEND says the length; where the end's wall time comes twice and the second is meant, only DURATION can. */
    private void times(VEvent event, WallTime when) {
        event.add(local("DTSTART", when.starts(), when.zone()));
        event.add(
                when.ends().atZone(when.zone()).toInstant().equals(when.endsAt())
                        ? local("DTEND", when.ends(), when.zone())
                        : new net.fortuna.ical4j.model.property.Duration(Duration.ofMinutes(when.minutes())));
    }

    /** ical4j would turn a zoned time by zone rules of its own, which are older than Java's; so it gets the text. */
    private Property local(String name, LocalDateTime time, ZoneId zone) {
        file.uses(zone, time);
        return new XProperty(name, new ParameterList(List.of(new TzId(zone.getId()))), LOCAL.format(time));
    }

    private static VEvent event(Instant changedAt) {
        var event = new VEvent(false);
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        return event;
    }

    private static void words(
            VEvent event,
            String title,
            EventState state,
            String movedFrom,
            String reason,
            Place place,
            MeetupSeries series) {
        event.add(new Summary(title));
        event.add(new Location(place.line()));
        var text = Stream.of(
                        EditionCalendar.note(state, movedFrom, reason),
                        series.description,
                        place.online() == null ? "" : "Join online: " + place.online(),
                        series.url == null ? "" : "More: " + series.url)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        if (!text.isEmpty()) {
            event.add(new Description(text));
        }
        if (!series.topics.isEmpty()) {
            event.add(new Categories(new TextList(series.topics)));
        }
    }

    /** UNTIL is in UTC where the times have a zone (3.3.10). */
    private static String rule(MeetupSeries series) {
        if (series.untilLocal == null) {
            return series.rule;
        }
        var until = series.untilLocal.atZone(ZoneId.of(series.zone)).withZoneSameInstant(ZoneOffset.UTC);
        return series.rule + ";UNTIL=" + UTC.format(until);
    }

    /** Dates that fall out, and wall times that the clocks skip: programs would make one up otherwise. */
    private void except(MeetupSeries series, VEvent event) {
        var end =
                series.untilLocal == null ? LocalDateTime.of(Recurrence.LAST_YEAR, 12, 31, 23, 59) : series.untilLocal;
        Stream.of(series.exdates, series.recurrence().skipped(end), without)
                .flatMap(Collection::stream)
                .sorted()
                .distinct()
                .forEach(out -> event.add(local("EXDATE", out, ZoneId.of(series.zone))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
