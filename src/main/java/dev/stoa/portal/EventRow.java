package dev.stoa.portal;

import dev.stoa.event.EditionLine;
import dev.stoa.event.EventLine;
import dev.stoa.event.EventState;
import dev.stoa.event.rsvp.PageWords;
import dev.stoa.site.DateSpan;
import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One event in a list.
 *
 * @param days its days; where it has a time, the one day on which it begins
 * @param time from when to when by the clocks of its zone; null for whole days
 * @param startsAt the same as a moment, for the reader's own zone; null for whole days
 * @param badge its state where that is worth a word, else empty
 * @param off it does not take place then: postponed or cancelled
 * @param withUs some of our people are there
 * @param moved when it was to be before; null unless it was rescheduled
 */
public record EventRow(
        String slug,
        String name,
        LocalDate day,
        String days,
        String time,
        String zone,
        Instant startsAt,
        String place,
        String badge,
        boolean off,
        String moved,
        Link group,
        boolean sample,
        boolean withUs) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static EventRow of(EditionLine edition) {
        return new EventRow(
                edition.slug(),
                edition.name(),
                edition.startsOn(),
                new DateSpan(edition.startsOn(), edition.endsOn()).toString(),
                null,
                null,
                null,
                PageWords.place(edition.city(), edition.country(), edition.online()),
                badge(edition.state()),
                !edition.state().takesPlace(),
                null,
                null,
                false,
                false);
    }

    static EventRow of(EventLine event) {
        boolean timed = event.startsLocal() != null;
        return new EventRow(
                event.slug(),
                event.title(),
                event.startsOn(),
                new DateSpan(event.startsOn(), timed ? event.startsOn() : event.endsOn()).toString(),
                timed ? clock(event.startsLocal(), event.endsAt(), event.zone()) : null,
                timed ? event.zone() : null,
                event.startsAt(),
                PageWords.place(event.city(), event.country(), event.online()),
                badge(event.state()),
                !event.state().takesPlace(),
                event.state() == EventState.RESCHEDULED && event.movedFrom() != null
                        ? told(event.movedFrom(), timed)
                        : null,
                event.groupSlug() == null ? null : new Link(event.groupName(), "/groups/" + event.groupSlug()),
                event.sample(),
                event.withUs());
    }

    /** "18:30 to 20:30"; the day is said where it ends on another than midnight's. */
    static String clock(LocalDateTime starts, Instant endsAt, String zone) {
        var ends = LocalDateTime.ofInstant(endsAt, ZoneId.of(zone));
        boolean sameDay = ends.minusNanos(1).toLocalDate().equals(starts.toLocalDate());
        var texts = Texts.of(EventsTexts.class);
        return sameDay
                ? texts.span(CLOCK.format(starts), CLOCK.format(ends))
                : texts.spanOverDays(
                        CLOCK.format(starts), Language.current().day.format(ends), CLOCK.format(ends));
    }

    static String told(LocalDateTime time, boolean timed) {
        var day = Language.current().day.format(time);
        return timed ? Texts.of(EventsTexts.class).at(day, CLOCK.format(time)) : day;
    }

    /** A state where that is worth a word, else empty. */
    static String badge(EventState state) {
        var texts = Texts.of(EventsTexts.class);
        return switch (state) {
            case DRAFT -> texts.draft();
            case POSTPONED -> texts.postponedBadge();
            case RESCHEDULED -> texts.rescheduledBadge();
            case CANCELLED -> texts.cancelledBadge();
            case PUBLISHED, HELD, REPORTED -> "";
        };
    }
}
