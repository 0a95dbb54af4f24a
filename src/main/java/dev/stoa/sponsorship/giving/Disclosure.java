package dev.stoa.sponsorship.giving;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** That visitors may know the sum of a sponsorship, as it was when staff agreed to tell it. */
@Entity
class Disclosure extends PanacheEntityBase {

    @Id
    Long sponsorshipId;

    BigDecimal amount;
    String currency;
    String disclosedBy;
    Instant disclosedAt;

    static Optional<Disclosure> of(long sponsorship) {
        return findByIdOptional(sponsorship);
    }

    static void keep(Sponsorship sponsorship, Actor by, Instant at) {
        var disclosure = of(sponsorship.id).orElseGet(Disclosure::new);
        disclosure.sponsorshipId = sponsorship.id;
        disclosure.amount = sponsorship.amount;
        disclosure.currency = sponsorship.currency;
        disclosure.disclosedBy = by.name();
        disclosure.disclosedAt = at;
        disclosure.persist();
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** The deal is still the one that was agreed to be told. */
    boolean holds(Sponsorship sponsorship) {
        return money().equals(sponsorship.money());
    }
}
