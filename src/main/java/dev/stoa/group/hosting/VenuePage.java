package dev.stoa.group.hosting;

import dev.stoa.site.Option;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One venue on the desk: what is there, its rooms, who has which when in one month, and what was changed. Four statements.
 *
 * @param month as a heading
 * @param previous the month before, as it stands in the address
 */
public record VenuePage(
        String slug,
        String name,
        String place,
        boolean sample,
        VenueForm form,
        RoomForm room,
        BlockForm block,
        List<Option> choices,
        List<Place> rooms,
        String month,
        String previous,
        String next,
        List<Day> days,
        List<Difference> differences,
        VenueAttempt attempt,
        boolean mayEdit,
        List<Entry> trail) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);

    public record Place(long id, String name, int capacity, boolean closed) {}

    /** What is taken on one day of the venue's own calendar. */
    public record Day(LocalDate date, List<Booking> bookings) {}

    /** @param until where it is only held, the day and time at which that ends; else empty */
    public record Booking(
            long id,
            LocalTime from,
            LocalTime to,
            String room,
            String title,
            String state,
            String until,
            boolean own) {}

    public record Difference(String label, String yours, String stored) {}

    public record Entry(Trail.Entry entry, String label) {}

    static VenuePage of(Venue venue, YearMonth month, Actor actor, VenueAttempt attempt) {
        var rooms = Room.of(venue.id);
        var form = attempt.form() == null ? VenueForm.of(venue) : attempt.form();
        form.version = Integer.toString(attempt.outdated() ? venue.version : form.seen());
        return new VenuePage(
                venue.slug,
                venue.name,
                venue.address + ", " + venue.city,
                venue.sample,
                form,
                attempt.room() == null ? RoomForm.blank() : attempt.room(),
                attempt.block() == null ? BlockForm.blank() : attempt.block(),
                rooms.stream()
                        .filter(room -> !room.closed)
                        .map(room -> new Option(room.id.toString(), room.name))
                        .toList(),
                rooms.stream()
                        .map(room -> new Place(room.id, room.name, room.capacity, room.closed))
                        .toList(),
                MONTH.format(month),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                days(rooms, month, venue.zone()),
                attempt.outdated() ? differences(venue, form) : List.of(),
                attempt,
                actor.is("editor"),
                Trail.of(Venue.SUBJECT, venue.id).entries().stream()
                        .map(entry -> new Entry(entry, VenueForm.LABELS.getOrDefault(entry.what(), entry.what())))
                        .toList());
    }

    private static List<Day> days(List<Room> rooms, YearMonth month, ZoneId zone) {
        var days = new TreeMap<LocalDate, List<Booking>>();
        RoomHold.between(
                        rooms.stream().map(room -> room.id).toList(),
                        start(month, zone),
                        start(month.plusMonths(1), zone))
                .forEach(hold -> days.computeIfAbsent(
                                hold.startsAt.atZone(zone).toLocalDate(), day -> new java.util.ArrayList<>())
                        .add(booking(hold, zone)));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static Booking booking(RoomHold hold, ZoneId zone) {
        return new Booking(
                hold.id,
                hold.startsAt.atZone(zone).toLocalTime(),
                hold.endsAt.atZone(zone).toLocalTime(),
                hold.room.name,
                hold.title,
                hold.state.label(),
                hold.state == RoomHold.State.HELD
                        ? DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH)
                                .format(hold.expiresAt.atZone(zone))
                        : "",
                hold.own);
    }

    private static List<Difference> differences(Venue venue, VenueForm form) {
        var stored = VenueForm.of(venue);
        return List.of(
                        new Difference("Name", form.name, stored.name),
                        new Difference("Address", form.address, stored.address),
                        new Difference("City", form.city, stored.city),
                        new Difference("Time zone", form.zone, stored.zone),
                        new Difference("Opening hours", form.opening, stored.opening),
                        new Difference("Sound and picture", form.av, stored.av),
                        new Difference("Accessibility", form.access, stored.access),
                        new Difference("Food, at most a head", form.foodCap, stored.foodCap),
                        new Difference("Looked after by", form.keeper, stored.keeper))
                .stream()
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }
}
