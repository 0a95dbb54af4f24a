package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.MatterDesk.Obstacle;
import dev.stoa.sponsorship.money.BudgetEntry;
import dev.stoa.sponsorship.money.BudgetLedger;
import dev.stoa.sponsorship.money.Figure;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.sponsorship.money.Posting;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Keeps the budget of a sponsorship in step with its invoices: what somebody approved is invoiced, less what was credited; what was
 * paid is paid. Posts the difference to what stands there, so that it does not matter how an invoice came to where it is. The line
 * is the sponsorship's: what was committed and is billed now is one sum. Without a budget nothing is posted.
 */
@ApplicationScoped
class InvoiceBudget {

    @Inject
    BudgetLedger ledger;

    @Inject
    Clock clock;

    /**
     * In the transaction that changed the invoice.
     *
     * @param on the day that is booked, and whose rate counts; null for today (UTC)
     * @throws Obstacle when the budget has no room for it, with the sentence why
     */
    @Transactional(TxType.MANDATORY)
    public void settle(Invoice invoice, LocalDate on, Actor by) {
        var sponsorship = Sponsorship.byId(invoice.sponsorshipId).orElseThrow();
        if (sponsorship.budgetId == null) {
            return;
        }
        var settlement = Settlement.of(invoice, Booking.of(invoice.id));
        var day = on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on;
        try {
            // While it is disputed, what stands there stands.
            if (invoice.state != InvoiceState.DISPUTED) {
                post(sponsorship, invoice, Figure.INVOICED, invoiced(invoice, settlement), day, by);
            }
            post(sponsorship, invoice, Figure.PAID, settlement.paid(), day, by);
        } catch (NotPosted refused) {
            throw new Obstacle(refused.getMessage());
        }
    }

    private static Money invoiced(Invoice invoice, Settlement settlement) {
        return InvoiceState.OWED.contains(invoice.state)
                ? settlement.creditable()
                : new Money(BigDecimal.ZERO, invoice.money().currency());
    }

    private void post(Sponsorship sponsorship, Invoice invoice, Figure figure, Money wanted, LocalDate day, Actor by) {
        var subject = new Subject(InvoiceLife.LIFE.subject(), invoice.id);
        var stands = BudgetEntry.standing(subject, figure).stream()
                .map(entry -> entry.money().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var more = wanted.amount().subtract(stands);
        if (more.signum() != 0) {
            ledger.post(
                    sponsorship.budgetId,
                    new Posting(
                            subject,
                            sponsorship.subject(),
                            sponsorship.title() + ", " + sponsorship.tier,
                            figure,
                            new Money(more, wanted.currency()),
                            day,
                            invoice.dueOn == null ? day : invoice.dueOn),
                    by,
                    clock.instant());
        }
    }
}
