package dev.stoa.sponsorship.approval;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.Subject;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** One person's yes to a sum out of a budget, or the end of all yeses before it. Written once. */
@Entity
@Immutable
class Approval extends PanacheEntityBase {

    enum Kind {
        APPROVED,
        VOID
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String subject;
    public long subjectId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Null where no budget is needed: a sponsorship in kind only. */
    public Long budgetId;

    public BigDecimal amount;
    public String currency;
    public String actor;
    /** Whose voice it was, where the actor stood in for another; else null. */
    public String insteadOf;

    public String reason;
    public Instant at;

    static Approval give(Subject subject, Money money, Long budget, Voice voice, Instant at) {
        var approval = row(subject, Kind.APPROVED, voice.actor().name(), at);
        approval.budgetId = budget;
        approval.amount = money.amount();
        approval.currency = money.currency().getCurrencyCode();
        approval.insteadOf = voice.insteadOf();
        approval.persist();
        return approval;
    }

    static void takeBack(Subject subject, String reason, String by, Instant at) {
        var approval = row(subject, Kind.VOID, by, at);
        approval.reason = reason;
        approval.persist();
    }

    private static Approval row(Subject subject, Kind kind, String actor, Instant at) {
        var approval = new Approval();
        approval.subject = subject.type();
        approval.subjectId = subject.id();
        approval.kind = kind;
        approval.actor = actor;
        approval.at = at;
        return approval;
    }

    /** The yeses since the last time that they were taken back, oldest first. */
    static List<Approval> standing(Subject subject) {
        return list(
                "from Approval a where a.subject = ?1 and a.subjectId = ?2 and a.kind = ?3 and a.id > coalesce((select max(v.id)"
                        + " from Approval v where v.subject = ?1 and v.subjectId = ?2 and v.kind = ?4), 0) order by a.id",
                subject.type(),
                subject.id(),
                Kind.APPROVED,
                Kind.VOID);
    }

    /** Whether it was a yes to this very sum out of this budget. */
    boolean isTo(Money money, Long budget) {
        return money().equals(money) && Objects.equals(budgetId, budget);
    }

    /** Whose voice it was. */
    String voice() {
        return insteadOf == null ? actor : insteadOf;
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
