package dev.stoa.sponsorship.deadline;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.matter.Matter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** By when something has to be done, as it was meant; what moment that is, {@link When} says. */
@Entity
public class Deadline extends Matter<DeadlineState> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    @Enumerated(EnumType.STRING)
    public DeadlineState state = DeadlineLife.LIFE.first();

    /** The user name of who is told once it is overdue; empty: whoever looks after the sponsorship. */
    public String backup = "";

    @Enumerated(EnumType.STRING)
    public Basis basis = Basis.DAY;

    public LocalDate day;
    public int distance;

    @Enumerated(EnumType.STRING)
    public Unit unit = Unit.WEEKS;

    public boolean keepsWeekday;
    /** Null for the end of the day. */
    public LocalTime time;

    @Enumerated(EnumType.STRING)
    public Clocks clocks = Clocks.ORGANISER;

    /** While nobody knows the day: when to ask the organisers again; or null. */
    public LocalDate askAgainOn;
    /** What it costs to be late; null where it costs nothing. */
    public BigDecimal amount;

    public String currency = "EUR";

    @Enumerated(EnumType.STRING)
    public LateCost.Per per = LateCost.Per.ONCE;

    @Override
    public DeadlineState state() {
        return state;
    }

    @Override
    protected void rest(DeadlineState to) {
        state = to;
    }

    /**
     * The same for another event: what is counted from something stays so, what nobody knows stays unknown, a day of its own is
     * moved; time and clocks are what was meant and stay.
     */
    public Deadline again(UnaryOperator<LocalDate> moved) {
        var next = new Deadline();
        next.title = title;
        next.owner = owner;
        next.note = note;
        next.backup = backup;
        next.basis = basis;
        next.day = day == null ? null : moved.apply(day);
        next.distance = distance;
        next.unit = unit;
        next.keepsWeekday = keepsWeekday;
        next.time = time;
        next.clocks = clocks;
        next.askAgainOn = askAgainOn == null ? null : moved.apply(askAgainOn);
        next.amount = amount;
        next.currency = currency;
        next.per = per;
        next.sample = sample;
        return next;
    }

    /** What was meant, in words: "Wednesday 4 November 2026", "6 weeks before the first day of the event". */
    public String meant() {
        var hour = time == null ? "" : ", " + time;
        var aoe = clocks == Clocks.ANYWHERE_ON_EARTH ? ", Anywhere on Earth" : "";
        return (basis == Basis.DAY ? DAY.format(day) : when().words()) + hour + aoe;
    }

    When when() {
        return new When(basis, day, distance, unit, keepsWeekday, time, clocks);
    }

    Optional<LateCost> lateCost() {
        return amount == null
                ? Optional.empty()
                : Optional.of(new LateCost(new Money(amount, Currency.getInstance(currency)), per));
    }
}
