package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Money;
import java.time.LocalDate;

/**
 * Something was booked on an invoice. Fired within the transaction of the booking, so that who observes it may refuse it.
 *
 * @param money above zero, in the invoice's currency
 * @param settlement how the invoice stands with it
 */
public record InvoiceBooked(
        long sponsorship, long invoice, Booking.Sort sort, Money money, LocalDate bookedOn, Settlement settlement) {}
