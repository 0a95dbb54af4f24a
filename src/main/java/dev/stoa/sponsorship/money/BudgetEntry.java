package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One sum that was posted to a budget. Written once; what is over is taken back by an entry of the opposite sign. */
@Entity
@Immutable
public class BudgetEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long budgetId;

    @Enumerated(EnumType.STRING)
    public Figure figure;

    public String subject;
    public long subjectId;
    public String line;
    public long lineId;
    public String title;
    public BigDecimal amount;
    public String currency;
    public BigDecimal inBudget;
    public BigDecimal rateFrom;
    public BigDecimal rateTo;
    public LocalDate rateDay;
    public String rateSource;
    public LocalDate bookedOn;
    public LocalDate expectedOn;
    /** The entry that this one takes back; null for a sum. */
    public Long reverses;

    public String reason;
    public String actor;
    public Instant at;

    static BudgetEntry keep(Budget budget, Posting posting, Conversion conversion, Actor by, Instant at) {
        var entry = new BudgetEntry();
        entry.budgetId = budget.id;
        entry.figure = posting.figure();
        entry.subject = posting.subject().type();
        entry.subjectId = posting.subject().id();
        entry.line = posting.line().type();
        entry.lineId = posting.line().id();
        entry.title = posting.title();
        entry.amount = posting.money().amount();
        entry.currency = posting.money().currency().getCurrencyCode();
        entry.inBudget = conversion.to().amount();
        entry.rateFrom = conversion.perEuroFrom();
        entry.rateTo = conversion.perEuroTo();
        entry.rateDay = conversion.day();
        entry.rateSource = conversion.source();
        entry.bookedOn = posting.on();
        entry.expectedOn = posting.expected();
        entry.actor = by.name();
        entry.at = at;
        entry.persist();
        return entry;
    }

    /** The opposite of this one, at its own rate: what went in goes out, whatever the rate is by now. */
    BudgetEntry takeBack(LocalDate on, String why, Actor by, Instant now) {
        var entry = new BudgetEntry();
        entry.budgetId = budgetId;
        entry.figure = figure;
        entry.subject = subject;
        entry.subjectId = subjectId;
        entry.line = line;
        entry.lineId = lineId;
        entry.title = title;
        entry.amount = amount.negate();
        entry.currency = currency;
        entry.inBudget = inBudget.negate();
        entry.rateFrom = rateFrom;
        entry.rateTo = rateTo;
        entry.rateDay = rateDay;
        entry.rateSource = rateSource;
        entry.bookedOn = on;
        entry.expectedOn = expectedOn;
        entry.reverses = id;
        entry.reason = why;
        entry.actor = by.name();
        entry.at = now;
        entry.persist();
        return entry;
    }

    /** What this subject has in budgets and was not taken back, oldest first. */
    public static List<BudgetEntry> standing(Subject subject) {
        return list(
                "from BudgetEntry e where e.subject = ?1 and e.subjectId = ?2 and e.reverses is null"
                        + " and not exists (select 1 from BudgetEntry r where r.reverses = e.id) order by e.id",
                subject.type(),
                subject.id());
    }

    public static List<BudgetEntry> standing(Subject subject, Figure figure) {
        return standing(subject).stream()
                .filter(entry -> entry.figure == figure)
                .toList();
    }

    /** A budget's history, latest first. */
    static List<BudgetEntry> of(long budget, int offset, int most) {
        return find("budgetId = ?1 order by id desc", budget)
                .range(offset, most == Integer.MAX_VALUE ? most - 1 : offset + most - 1)
                .list();
    }

    static long count(long budget) {
        return count("budgetId", budget);
    }

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** How it was computed, as it was then. */
    public Conversion conversion(Currency budgets) {
        return new Conversion(money(), new Money(inBudget, budgets), rateFrom, rateTo, rateDay, rateSource);
    }
}
