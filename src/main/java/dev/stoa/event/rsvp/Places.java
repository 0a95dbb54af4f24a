package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How many places there are at a date and who wants them: numbers only, for everybody.
 *
 * @param open one can ask for a place now
 * @param capacity null for no limit
 * @param taken how many have one
 * @param waiting how many are in line
 */
public record Places(boolean open, Integer capacity, long taken, long waiting) {

    private static final Places NOBODY = new Places(false, null, 0, 0);

    /** One statement; none where it is over or called off. */
    public static Places of(Occurrence date, Instant now) {
        return mayAsk(date, now) ? RsvpQueries.places(List.of(date), now).get(date.id) : NOBODY;
    }

    /** Of dates of one series, by their ids. One statement however many there are; none where there is no date. */
    public static Map<Long, Places> of(List<Occurrence> dates, Instant now) {
        return dates.isEmpty() ? Map.of() : RsvpQueries.places(dates, now);
    }

    /** Whether one can come to all of these; where a day is full, one stands in line. */
    public static boolean anyOpen(Map<Long, Places> dates) {
        return dates.values().stream().anyMatch(Places::open);
    }

    /** Whether somebody can ask for a place: it takes place, and has not begun. Whether the hosts want it, their terms say. */
    static boolean mayAsk(Occurrence date, Instant now) {
        return date.open(now) && now.isBefore(date.startsAt);
    }

    /** Null for no limit; never below zero, also where the limit was lowered. */
    public Long left() {
        return capacity == null ? null : Math.max(0, capacity - taken);
    }

    /** For people, in the language of the page: "All 80 places are taken, and 6 people wait." */
    public String words() {
        var texts = Texts.of(RsvpTexts.class);
        if (full()) {
            return texts.noRoom(capacity, waiting);
        }
        return capacity == null ? texts.roomForAll() : texts.room(left(), capacity);
    }

    /** Whoever comes now stands in line. */
    public boolean full() {
        return capacity != null && (taken >= capacity || waiting > 0);
    }
}
