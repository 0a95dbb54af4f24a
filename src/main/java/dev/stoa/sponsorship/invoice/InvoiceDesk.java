package dev.stoa.sponsorship.invoice;

import dev.stoa.platform.FewAtOnce;
import dev.stoa.site.Money;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.sponsorship.matter.MatterDesk.Obstacle;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/** Books payments and credit notes; the invoice's state follows. */
@ApplicationScoped
public class InvoiceDesk {

    @Inject
    Clock clock;

    @Inject
    MatterDesk matters;

    @Inject
    Invoices kind;

    @Inject
    InvoiceBudget budget;

    /**
     * @param seen the version that the person saw: a form that is sent twice books once
     * @throws Outdated when somebody booked or saved in between
     * @throws Obstacle when it cannot be booked, with the sentence why
     */
    @FewAtOnce("budget")
    @Transactional
    public void book(
            long sponsorship,
            long id,
            int seen,
            Booking.Sort sort,
            Money money,
            LocalDate bookedOn,
            String reference,
            Actor by) {
        if (!by.is("finance")) {
            throw new ForbiddenException();
        }
        Invoice invoice = Invoice.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (invoice == null || invoice.sponsorshipId != sponsorship) {
            throw new NotFoundException();
        }
        if (invoice.version != seen) {
            throw new Outdated();
        }
        var from = invoice.state;
        var now = clock.instant();
        book(invoice, sort, money, bookedOn, reference, by, now);
        if (invoice.state != from) {
            matters.tell(kind, invoice, from, sort + " of " + money, by, now);
        }
    }

    /** The same for what comes from a file: in the caller's transaction, and nobody is told. */
    public void book(
            Invoice invoice,
            Booking.Sort sort,
            Money money,
            LocalDate bookedOn,
            String reference,
            Actor by,
            Instant at) {
        var bookings = new ArrayList<>(Booking.of(invoice.id));
        check(invoice, sort, money, Settlement.of(invoice, bookings));
        bookings.add(Booking.keep(invoice, sort, money, bookedOn, reference, by.name(), at));
        invoice.bookings++;
        // Where no rule leads to the state that follows, as out of a dispute, it stays where it is.
        InvoiceLife.LIFE
                .rule(invoice.state, Settlement.of(invoice, bookings).state())
                .ifPresent(rule -> follow(invoice, rule.to(), sort + " of " + money, by, at));
        // Once, and at the rate of the day that is booked: what a move by hand settles is today's.
        budget.settle(invoice, bookedOn, by);
    }

    private static void follow(Invoice invoice, InvoiceState to, String why, Actor by, Instant at) {
        InvoiceLife.LIFE.move(invoice.id, by, invoice.state, to, why, invoice.hands(), at);
        invoice.rest(to);
    }

    private static void check(Invoice invoice, Booking.Sort sort, Money money, Settlement before) {
        if (!money.currency().equals(invoice.money().currency())) {
            throw new Obstacle("This invoice is in " + invoice.currency + ".");
        }
        if (money.amount().signum() <= 0) {
            throw new Obstacle("Write an amount above zero.");
        }
        switch (sort) {
            case PAYMENT -> {
                require(
                        InvoiceState.PAYABLE.contains(invoice.state),
                        "Nobody pays what is not approved: approve it first, and settle what is disputed.");
                require(
                        money.compareTo(before.open()) <= 0,
                        "That is more than the " + before.open() + " that are open.");
            }
            case CREDIT -> {
                require(
                        InvoiceState.CREDITABLE.contains(invoice.state),
                        "A credit note can only be about an invoice that is here.");
                require(
                        money.compareTo(before.creditable()) <= 0,
                        "That is more than the " + before.creditable() + " that can be credited.");
            }
            case REVERSAL ->
                require(
                        money.compareTo(before.paid()) <= 0,
                        "That is more than the " + before.paid() + " that are paid.");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Obstacle(otherwise);
        }
    }
}
