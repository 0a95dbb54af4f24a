package dev.stoa.sponsorship;

import dev.stoa.event.Edition;
import dev.stoa.site.Money;
import dev.stoa.site.SearchText;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetChoice;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Beginning;
import dev.stoa.workflow.Change;
import dev.stoa.workflow.Move;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the company does for one edition of a conference: the deal, who looks after it, and where it stands. */
@Entity
public class Sponsorship extends PanacheEntityBase {

    /** Whoever set one of these has a hand in the deal and cannot be the one who commits to it. */
    public static final List<String> DEAL = List.of("edition", "tier", "amount", "budget", "owner");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Edition edition;

    public String tier;
    public BigDecimal amount;
    public String currency;

    @Enumerated(EnumType.STRING)
    public SponsorshipState state;

    /** The user name of the staff member who looks after it. */
    public String owner;

    public String createdBy;
    public Instant createdAt;
    public String why;
    public boolean published;
    public String notes;
    public boolean sample;
    /** Out of which budget it is paid; null until somebody chose one. */
    public Long budgetId;
    /** The row of a file that it came from; null for what was typed. */
    public String sourceKey;

    String searchable;

    @Version
    public int version;

    /** A new one, persisted, in negotiation. */
    public static Sponsorship begin(Terms terms, Actor by, Instant at) {
        var sponsorship = new Sponsorship();
        sponsorship.state = SponsorshipLife.LIFE.first();
        sponsorship.createdBy = by.name();
        sponsorship.createdAt = at;
        sponsorship.take(terms);
        sponsorship.persist();
        SponsorshipLife.LIFE.begin(sponsorship.id, by, at);
        Beginning.keep(SponsorshipLife.LIFE.subject(), sponsorship.id, terms.byField(), by, at);
        return sponsorship;
    }

    public static Optional<Sponsorship> byId(long id) {
        return find("from Sponsorship s join fetch s.edition e join fetch e.conference where s.id = ?1", id)
                .firstResultOptional();
    }

    /** Locked until the transaction ends: of two people who save at once, the second sees what the first stored. */
    public static Optional<Sponsorship> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public static boolean hasSource(String sourceKey) {
        return count("sourceKey", sourceKey) > 0;
    }

    /** "EuroPython 2025": the conference and its year, said once. */
    public String title() {
        var year = Integer.toString(edition.startsOn.getYear());
        return edition.name.contains(year) ? edition.name : edition.name + " " + year;
    }

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    public Terms terms() {
        return new Terms(edition, tier, money(), owner, why, published, notes, budget());
    }

    /** The budget that was chosen, or null. */
    public BudgetChoice budget() {
        return budgetId == null
                ? null
                : Budget.byId(budgetId).map(Budget::choice).orElse(null);
    }

    /** What money and approvals know it by. */
    public Subject subject() {
        return new Subject(SponsorshipLife.LIFE.subject(), id);
    }

    /** Whether these terms may be written now: the deal itself is fixed once it was committed to. */
    public boolean allows(Terms terms) {
        var now = terms();
        return SponsorshipState.UNDECIDED.contains(state) || terms.sameDeal(now) || terms.givesBudget(now);
    }

    /** Writes new terms and keeps every field that changed in the audit trail. */
    public void revise(Terms terms, String reason, Actor by, Instant at) {
        if (!allows(terms)) {
            throw new IllegalStateException("The deal of sponsorship " + id + " is fixed");
        }
        Change.keep(SponsorshipLife.LIFE.subject(), id, terms().byField(), terms.byField(), reason, by, at);
        take(terms);
    }

    /** Moves it, as far as the rules let this person. */
    public Move move(SponsorshipState to, Actor by, String reason, Instant at) {
        var move = SponsorshipLife.LIFE.move(id, by, state, to, reason, hands(), at);
        state = to;
        return move;
    }

    /** Everybody who has a hand in the deal: owner, author, and whoever changed the amount or the owner. */
    public Set<String> hands() {
        var hands = new HashSet<>(Change.authors(SponsorshipLife.LIFE.subject(), id, DEAL));
        hands.add(owner);
        hands.add(createdBy);
        return hands;
    }

    /** Whether visitors may see it. */
    public boolean visible() {
        return published && SponsorshipState.PROMISED.contains(state);
    }

    private void take(Terms terms) {
        edition = terms.edition();
        tier = terms.tier();
        amount = terms.money().amount();
        currency = terms.money().currency().getCurrencyCode();
        owner = terms.owner();
        why = terms.why();
        published = terms.published();
        notes = terms.notes();
        budgetId = terms.budgetId();
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = SearchText.of(tier, owner);
    }
}
