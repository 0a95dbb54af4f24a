package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.matter.Matter;
import dev.stoa.workflow.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** An invoice about a sponsorship, as soon as one is expected. */
@Entity
public class Invoice extends Matter<InvoiceState> {

    /** Whoever set one of these cannot be the one who approves it; the labels of {@link Invoices}. */
    private static final List<String> DEAL = List.of("Amount", "Currency", "Number");

    @Enumerated(EnumType.STRING)
    public InvoiceState state = InvoiceLife.LIFE.first();

    /** The organiser's number; empty while it is not here. */
    public String number = "";

    public BigDecimal amount;
    public String currency = "EUR";
    /** The purchase order that it belongs to; or empty. */
    public String purchaseOrder = "";

    public LocalDate issuedOn;
    /** The last day on which it can be paid in time; null while nobody said. */
    public LocalDate dueOn;
    /** How many bookings it has: every one of them makes a new version of the invoice. */
    public int bookings;

    @Override
    public InvoiceState state() {
        return state;
    }

    @Override
    protected void rest(InvoiceState to) {
        state = to;
    }

    @Override
    public Set<String> hands() {
        var hands = super.hands();
        hands.addAll(Change.authors(InvoiceLife.LIFE.subject(), id, DEAL));
        return hands;
    }

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
