package dev.stoa.sponsorship.benefit;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.matter.Matter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;

/** One thing that the company gets, as it was agreed. */
@Entity
public class Benefit extends Matter<BenefitState> {

    @Enumerated(EnumType.STRING)
    public BenefitState state = BenefitLife.LIFE.first();

    @Enumerated(EnumType.STRING)
    public BenefitSort sort = BenefitSort.OTHER;

    /** How many were agreed: tickets, slots, placements. */
    public int quantity = 1;
    /** How many of them are given to somebody or used. */
    public int used;
    /** What all of them together are worth by the organisers' list; null where nobody knows. */
    public BigDecimal amount;

    public String currency = "EUR";
    /** The last day on which it can be claimed; null where it has none. */
    public LocalDate expiresOn;
    /** For a logo: format, size in px or mm, colour profile, vector or raster. */
    public String spec = "";
    /** Where it can be seen that we had it: an address, or words. */
    public String proof = "";

    @Override
    public BenefitState state() {
        return state;
    }

    @Override
    protected void rest(BenefitState to) {
        state = to;
    }

    public int unused() {
        return quantity - used;
    }

    /** What it is worth, or null. */
    public Money worth() {
        return amount == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    /** The same to be had again: nothing of it is claimed yet, and its last day is moved. */
    public Benefit again(UnaryOperator<LocalDate> moved) {
        var next = new Benefit();
        next.title = title;
        next.owner = owner;
        next.note = note;
        next.sort = sort;
        next.quantity = quantity;
        next.amount = amount;
        next.currency = currency;
        next.expiresOn = expiresOn == null ? null : moved.apply(expiresOn);
        next.spec = spec;
        next.sample = sample;
        return next;
    }

    /** What can still be lost: open, not used up, and with a last day. */
    static List<Benefit> expiring() {
        return list("state in ?1 and used < quantity and expiresOn is not null order by id", BenefitState.OPEN);
    }
}
