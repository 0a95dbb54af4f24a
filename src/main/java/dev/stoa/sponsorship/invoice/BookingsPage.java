package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What was booked on an invoice, what is open, and the form to book more. Three statements.
 *
 * @param own the page of the invoice itself
 */
public record BookingsPage(
        String sponsorship,
        String back,
        String invoice,
        String own,
        String href,
        String state,
        Settlement settlement,
        List<Row> rows,
        boolean mayBook,
        List<Option> sorts,
        BookingForm form,
        Errors errors) {

    /** One booking. */
    public record Row(String sort, Money money, LocalDate bookedOn, String reference, String who, Instant at) {}

    static BookingsPage of(
            Sponsorship sponsorship,
            Invoice invoice,
            String href,
            BookingForm typed,
            Errors errors,
            Actor actor,
            LocalDate today) {
        var bookings = Booking.of(invoice.id);
        var settlement = Settlement.of(invoice, bookings);
        return new BookingsPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                invoice.title,
                href.replaceFirst("/bookings$", ""),
                href,
                InvoiceLife.LIFE.stage(invoice.state).label(),
                settlement,
                bookings.stream()
                        .map(booking -> new Row(
                                booking.sort.toString(),
                                new Money(booking.amount, settlement.asked().currency()),
                                booking.bookedOn,
                                booking.reference,
                                booking.actor,
                                booking.at))
                        .toList(),
                actor.is("finance"),
                Arrays.stream(Booking.Sort.values())
                        .map(sort -> new Option(sort.name(), sort.toString()))
                        .toList(),
                typed == null ? BookingForm.blank(invoice, settlement, today) : typed,
                errors);
    }
}
