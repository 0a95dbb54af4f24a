package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Kind;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invoices on the desk. */
@Singleton
@Priority(50)
public class Invoices extends Kind<InvoiceState, Invoice> {

    @Inject
    Clock clock;

    @Inject
    InvoiceBudget budget;

    Invoices() {
        super("invoices", "Invoices", Invoice.class, InvoiceLife.LIFE, table());
    }

    private static List<Field<Invoice>> table() {
        var fields = new ArrayList<Field<Invoice>>();
        fields.add(Field.title("Like “Gold tier, first half”"));
        fields.add(Field.<Invoice>line("number", "Number", i -> i.number, (i, v) -> i.number = v)
                .hint("The organiser's; needed before it is validated"));
        fields.addAll(Field.<Invoice>money("Amount", i -> i.amount, i -> i.currency, (i, money) -> {
            if (money == null || money.amount().signum() == 0) {
                throw new Typed.Wrong("Write the amount as digits, like 12500.");
            }
            i.amount = money.amount();
            i.currency = money.currency().getCurrencyCode();
        }));
        fields.add(Field.line("purchaseOrder", "Purchase order", i -> i.purchaseOrder, (i, v) -> i.purchaseOrder = v));
        fields.add(Field.day("issuedOn", "Issued on", i -> i.issuedOn, (i, v) -> i.issuedOn = v));
        fields.add(Field.day("dueOn", "To be paid until", i -> i.dueOn, (i, v) -> i.dueOn = v));
        fields.add(Field.owner());
        fields.add(Field.note());
        return fields;
    }

    @Override
    public Invoice blank() {
        return new Invoice();
    }

    @Override
    public Set<String> writers() {
        return Set.of("editor", "finance");
    }

    @Override
    protected Errors check(Invoice invoice, Errors errors) {
        boolean backwards =
                invoice.issuedOn != null && invoice.dueOn != null && invoice.dueOn.isBefore(invoice.issuedOn);
        return backwards ? errors.with("dueOn", "It would be due before it was issued.") : errors;
    }

    /** What somebody validated is what somebody else approves and what is paid. */
    @Override
    public Set<String> fixed(Invoice invoice) {
        boolean free = invoice.bookings == 0
                && (invoice.state == InvoiceState.EXPECTED || invoice.state == InvoiceState.RECEIVED);
        return free ? Set.of() : Set.of("number", "amount", "currency");
    }

    @Override
    public Optional<String> obstacle(Invoice invoice, InvoiceState to) {
        return to == InvoiceState.VALIDATED && invoice.number.isBlank()
                ? Optional.of("Type below the number that stands on it, and save; then it can be validated.")
                : Optional.empty();
    }

    @Override
    public boolean follows(InvoiceState from, InvoiceState to) {
        return InvoiceState.BOOKED.contains(to) || (InvoiceState.BOOKED.contains(from) && to == InvoiceState.SCHEDULED);
    }

    @Override
    protected void moved(Invoice invoice, InvoiceState from, Actor by) {
        budget.settle(invoice, null, by);
    }

    @Override
    public Map<Long, Says> says(List<Invoice> invoices) {
        var bookings = Booking.of(invoices.stream().map(invoice -> invoice.id).toList());
        var today = LocalDate.now(clock);
        var says = new HashMap<Long, Says>();
        for (var invoice : invoices) {
            var settlement = Settlement.of(invoice, bookings.getOrDefault(invoice.id, List.of()));
            boolean open = settlement.open().amount().signum() > 0;
            boolean late = open && invoice.dueOn != null && invoice.dueOn.isBefore(today);
            var due = !open || invoice.dueOn == null ? "" : (late ? " · overdue since " : " · due on ") + invoice.dueOn;
            says.put(invoice.id, new Says(settlement.words() + due, late));
        }
        return says;
    }

    @Override
    public List<Part> parts(Invoice invoice) {
        return List.of(new Part(
                "Payments and credit notes",
                Booking.of(invoice.id).stream()
                        .map(booking -> new Part.Line(
                                booking.sort + " of "
                                        + new Money(
                                                booking.amount, invoice.money().currency()),
                                "on " + booking.bookedOn + ", by " + booking.actor,
                                null,
                                false))
                        .toList(),
                invoice.href(this) + "/bookings"));
    }
}
