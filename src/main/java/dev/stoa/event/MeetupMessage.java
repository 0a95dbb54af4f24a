package dev.stoa.event;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * What goes to a guest's calendar by mail (iTIP, RFC 5546, over mail, RFC 6047). It is a REQUEST and no PUBLISH: programs put
 * such an entry in, move it and, by CANCEL, take it out without being asked again, and that is what guests want of it. It
 * says PARTSTAT=ACCEPTED, for the guest asked to come, and RSVP=FALSE, for nobody reads answers: who does not come
 * follows the link in the letter.
 *
 * <p>UID, RECURRENCE-ID and SEQUENCE are those of our feeds, so that who subscribes too has one and the same entry. Of two
 * messages with one SEQUENCE the later DTSTAMP counts (2.1.5): here it is the moment of the message (RFC 5545, 3.8.7.2).
 *
 * @param site the portal's address
 * @param from the address that our mail comes from
 * @param group on whose behalf
 * @param guest the guest's address
 */
public record MeetupMessage(URI site, String from, String group, String guest, Instant at) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /**
     * An entry of a calendar that we made, and that stands under this key no more.
     *
     * @param sequence one above that of the entry
     */
    public record Entry(String uid, LocalDateTime recurrence, ZoneId zone, String title, int sequence) {}

    /** The guest comes to these dates of one series. */
    public byte[] request(List<Occurrence> dates) {
        return write(ImmutableMethod.REQUEST, Set.of(), calendar -> dates(calendar, dates));
    }

    /**
     * The guest comes to a whole series.
     *
     * @param dates all that are kept
     * @param without those at which the guest has no place
     */
    public byte[] request(MeetupSeries series, List<Occurrence> dates, Collection<LocalDateTime> without) {
        return write(ImmutableMethod.REQUEST, Set.copyOf(without), calendar -> calendar.add(series, dates));
    }

    /** The guest does not come to these dates of one series, or they do not take place. */
    public byte[] cancel(List<Occurrence> dates) {
        return write(ImmutableMethod.CANCEL, Set.of(), calendar -> dates(calendar, dates));
    }

    /** The guest comes to no date of this series any more. */
    public byte[] cancel(MeetupSeries series) {
        return write(ImmutableMethod.CANCEL, Set.of(), calendar -> calendar.add(series, List.of()));
    }

    /** These entries have another key now. */
    public byte[] remove(List<Entry> entries) {
        var file = file(ImmutableMethod.CANCEL);
        for (var entry : entries) {
            var event = new VEvent(false);
            event.add(new DtStamp(at));
            event.add(new Uid(entry.uid));
            file.uses(entry.zone, entry.recurrence);
            event.add(local("RECURRENCE-ID", entry));
            event.add(local("DTSTART", entry));
            event.add(new Sequence(entry.sequence));
            event.add(new Summary(entry.title));
            file.add(event);
        }
        return file.bytes();
    }

    private byte[] write(Method method, Set<LocalDateTime> without, Consumer<MeetupCalendar> content) {
        var file = file(method);
        content.accept(new MeetupCalendar(file, site, without));
        return file.bytes();
    }

    private static void dates(MeetupCalendar calendar, List<Occurrence> dates) {
        dates.forEach(date -> calendar.date(date, date.series.repeats()));
    }

    private CalendarFile file(Method method) {
        boolean off = method.equals(ImmutableMethod.CANCEL);
        return CalendarFile.message(method, event -> {
            event.replace(new DtStamp(at));
            if (off) {
                event.replace(ImmutableStatus.VEVENT_CANCELLED);
            }
            event.add(new Organizer(new ParameterList(List.of(new Cn(group.replace('"', '\'')))), mail(from)));
            event.add(new Attendee(
                    new ParameterList(
                            off
                                    ? List.of(CuType.INDIVIDUAL)
                                    : List.of(CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, PartStat.ACCEPTED, Rsvp.FALSE)),
                    mail(guest)));
        });
    }

    private static XProperty local(String name, Entry entry) {
        return new XProperty(
                name, new ParameterList(List.of(new TzId(entry.zone.getId()))), LOCAL.format(entry.recurrence));
    }

    private static URI mail(String address) {
        return URI.create("mailto:" + address);
    }
}
