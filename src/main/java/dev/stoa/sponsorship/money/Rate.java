package dev.stoa.sponsorship.money;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one euro was worth on a day, in units of another currency. */
@Entity
@Table(name = "exchange_rate")
public class Rate extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String currency;
    public LocalDate day;
    public BigDecimal perEuro;

    @Enumerated(EnumType.STRING)
    public RateSource source;

    public String enteredBy;
    public Instant enteredAt;

    /** The latest on or before this day; of several on one day what somebody typed goes before what was published. */
    static Optional<Rate> nearest(String currency, LocalDate day) {
        return find(
                        "from Rate r where r.currency = ?1 and r.day <= ?2 order by r.day desc, r.source desc",
                        currency,
                        day)
                .firstResultOptional();
    }

    static Optional<Rate> of(String currency, LocalDate day, RateSource source) {
        return find("from Rate r where r.currency = ?1 and r.day = ?2 and r.source = ?3", currency, day, source)
                .firstResultOptional();
    }

    /** The latest of each currency up to this day, in the order of their codes. */
    static List<Rate> latest(LocalDate today) {
        return list(
                "from Rate r where r.day = (select max(o.day) from Rate o where o.currency = r.currency and o.day <= ?1)"
                        + " order by r.currency, r.source desc",
                today);
    }

    /** One currency's, latest first. */
    static List<Rate> of(String currency, int most) {
        return find("from Rate r where r.currency = ?1 order by r.day desc, r.source desc", currency)
                .page(0, most)
                .list();
    }

    static List<Rate> since(LocalDate day) {
        return list("from Rate r where r.day >= ?1 order by r.day desc, r.currency, r.source desc", day);
    }
}
