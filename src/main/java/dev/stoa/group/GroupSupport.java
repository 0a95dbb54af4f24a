package dev.stoa.group;

import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Something that the company gave a group on one day: money, a room, a talk, things, food. */
@Entity
public class GroupSupport extends PanacheEntityBase {

    /** Before that no company of ours gave anything. */
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long groupId;

    @Enumerated(EnumType.STRING)
    public SupportKind kind;

    public LocalDate givenOn;
    /** Null where no money went. */
    public BigDecimal amount;

    public String currency;
    public String note;
    /** Visitors may read it. */
    public boolean shown;

    public String createdBy;
    public Instant createdAt;
    public boolean sample;

    @Version
    public int version;

    /** @param money null where none went */
    public record Given(SupportKind kind, LocalDate on, Money money, String note, boolean shown) {}

    static GroupSupport keep(long group, Given given, boolean sample, Actor by, Instant at) {
        var support = new GroupSupport();
        support.groupId = group;
        support.kind = given.kind();
        support.givenOn = given.on();
        support.amount = given.money() == null ? null : given.money().amount();
        support.currency =
                given.money() == null ? null : given.money().currency().getCurrencyCode();
        support.note = given.note();
        support.shown = given.shown();
        support.createdBy = by.name();
        support.createdAt = at;
        support.sample = sample;
        support.persist();
        return support;
    }

    /** Everything that this group got, latest first. */
    public static List<GroupSupport> of(long group) {
        return list("groupId = ?1 order by givenOn desc, id desc", group);
    }

    /** Null where no money went. */
    public Money money() {
        return amount == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    /** In one line, for the trail. */
    String inWords() {
        return kind.label() + " on " + givenOn + (amount == null ? "" : ", " + money());
    }
}
