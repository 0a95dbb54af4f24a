package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Beginning;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What may be spent in a fiscal year by one cost centre for one topic, in one currency. */
@Entity
public class Budget extends PanacheEntityBase {

    static final String SUBJECT = "budget";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public int fiscalYear;
    /** The first of its twelve months. */
    public LocalDate startsOn;

    public String costCentre;
    public String topic;
    public String currency;
    public BigDecimal amount;
    public boolean sample;
    public String createdBy;
    public Instant createdAt;

    @Version
    public int version;

    /** A new one, persisted. */
    static Budget begin(BudgetTerms terms, boolean sample, Actor by, Instant at) {
        var budget = new Budget();
        budget.sample = sample;
        budget.createdBy = by.name();
        budget.createdAt = at;
        budget.take(terms);
        budget.persist();
        Beginning.keep(SUBJECT, budget.id, terms.byField(), by, at);
        return budget;
    }

    public static Optional<Budget> byId(long id) {
        return findByIdOptional(id);
    }

    /** Read anew and locked until the transaction ends: who comes second sees what the first one left. */
    static Optional<Budget> locked(long id) {
        var found = Budget.<Budget>findByIdOptional(id);
        found.ifPresent(budget -> getEntityManager().refresh(budget, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    static Optional<Budget> of(int fiscalYear, String costCentre, String topic) {
        return find("fiscalYear = ?1 and costCentre = ?2 and topic = ?3", fiscalYear, costCentre, topic)
                .firstResultOptional();
    }

    public static Optional<Budget> named(String name) {
        return find("name = ?1 order by id", name).firstResultOptional();
    }

    /** For what comes back: the one of the same cost centre and topic in whose twelve months this day lies. */
    public static Optional<BudgetChoice> like(long budget, LocalDate day) {
        return byId(budget)
                .flatMap(one -> Budget.<Budget>find(
                                "costCentre = ?1 and topic = ?2 and startsOn <= ?3 and startsOn > ?4 order by startsOn desc, id",
                                one.costCentre,
                                one.topic,
                                day,
                                day.minusYears(1))
                        .<Budget>firstResultOptional())
                .map(Budget::choice);
    }

    /** Those that can be chosen for something new: of this year on, latest first, and the one that is chosen already. */
    public static List<BudgetChoice> choices(int fromYear, Long chosen) {
        return Budget.<Budget>list(
                        "fiscalYear >= ?1 or id = ?2 order by fiscalYear desc, name, id",
                        fromYear,
                        chosen == null ? -1 : chosen)
                .stream()
                .map(Budget::choice)
                .toList();
    }

    /** Writes new terms and keeps every field that changed in the audit trail. */
    void revise(BudgetTerms terms, String reason, Actor by, Instant at) {
        Change.keep(SUBJECT, id, terms().byField(), terms.byField(), reason, by, at);
        take(terms);
    }

    BudgetTerms terms() {
        return new BudgetTerms(name, fiscalYear, startsOn, costCentre, topic, money());
    }

    public Money money() {
        return money(amount);
    }

    /** A sum of this budget; the database has more decimals than some currencies. */
    public Money money(BigDecimal sum) {
        return new Money(sum, Currency.getInstance(currency));
    }

    public BudgetChoice choice() {
        return new BudgetChoice(id, name, currency, fiscalYear);
    }

    private void take(BudgetTerms terms) {
        name = terms.name();
        fiscalYear = terms.fiscalYear();
        startsOn = terms.startsOn();
        costCentre = terms.costCentre();
        topic = terms.topic();
        currency = terms.money().currency().getCurrencyCode();
        amount = terms.money().amount();
    }
}
