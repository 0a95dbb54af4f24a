package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.util.Collection;

/** How far an invoice is settled, in its own currency: what was asked, paid (less what was taken back) and credited. */
public record Settlement(Money asked, Money paid, Money credited) {

    static Settlement of(Invoice invoice, Collection<Booking> bookings) {
        return new Settlement(
                invoice.money(),
                sum(invoice, bookings, Booking.Sort.PAYMENT, Booking.Sort.REVERSAL),
                sum(invoice, bookings, Booking.Sort.CREDIT, null));
    }

    private static Money sum(Invoice invoice, Collection<Booking> bookings, Booking.Sort adds, Booking.Sort takes) {
        var sum = BigDecimal.ZERO;
        for (var booking : bookings) {
            sum = booking.sort == adds
                    ? sum.add(booking.amount)
                    : booking.sort == takes ? sum.subtract(booking.amount) : sum;
        }
        return new Money(sum, invoice.money().currency());
    }

    /** What is still to be paid; below zero, the organiser owes it to us. */
    public Money open() {
        return minus(minus(asked, paid), credited);
    }

    /** What can still be credited. */
    public Money creditable() {
        return minus(asked, credited);
    }

    /** The state that follows from the sums for an invoice that somebody said yes to; what nobody paid is scheduled. */
    public InvoiceState state() {
        if (creditable().amount().signum() <= 0) {
            return InvoiceState.CREDITED;
        }
        if (open().amount().signum() <= 0) {
            return InvoiceState.PAID;
        }
        return paid.amount().signum() > 0 ? InvoiceState.PARTIALLY_PAID : InvoiceState.SCHEDULED;
    }

    /** "EUR 5,000 of 12,000 paid" in words for a list. */
    public String words() {
        int left = open().amount().signum();
        if (left < 0) {
            return asked + ", to get back: " + new Money(open().amount().negate(), asked.currency());
        }
        var credit = credited.amount().signum() > 0 ? ", credited " + credited : "";
        var paidSoFar = paid.amount().signum() > 0 ? ", paid " + paid : "";
        return asked + paidSoFar + credit + (left > 0 && !(credit + paidSoFar).isEmpty() ? ", open " + open() : "");
    }

    private static Money minus(Money from, Money what) {
        return new Money(from.amount().subtract(what.amount()), from.currency());
    }
}
