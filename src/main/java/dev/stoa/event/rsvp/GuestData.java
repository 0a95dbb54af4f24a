package dev.stoa.event.rsvp;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** All that we know of a guest, for themselves, as JSON (GDPR, Article 20). Moments are UTC; null is what is not so. */
public record GuestData(
        String name,
        String email,
        String userName,
        Instant createdAt,
        Instant comesToAllSince,
        String diet,
        String accessNeeds,
        String answer,
        Instant answeredAt,
        List<Date> dates) {

    /** @param startsLocal by the clocks of {@code zone} */
    public record Date(
            URI event,
            String title,
            LocalDateTime startsLocal,
            String zone,
            String state,
            Instant askedAt,
            Instant acceptedAt,
            Instant cancelledAt,
            Instant arrivedAt) {}

    static GuestData of(Guest guest, URI site) {
        var answers = guest.answers();
        return new GuestData(
                guest.name,
                guest.email,
                guest.userName,
                guest.createdAt,
                guest.wholeAt,
                answers.diet(),
                answers.access(),
                answers.other(),
                guest.answeredAt,
                Seat.of(guest).stream().map(seat -> date(seat, site)).toList());
    }

    private static Date date(Seat seat, URI site) {
        var date = seat.occurrence;
        return new Date(
                site.resolve("/events/" + date.slug),
                date.title,
                date.startsLocal,
                date.zone,
                seat.state.name().toLowerCase(java.util.Locale.ROOT),
                seat.askedAt,
                seat.acceptedAt,
                seat.cancelledAt,
                seat.arrivedAt);
    }
}
