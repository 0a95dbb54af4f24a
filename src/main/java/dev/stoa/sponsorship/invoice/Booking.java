package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Money;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/**
 * A payment, a credit note, or a payment taken back, in the currency of its invoice. Written once: what was wrong is put right
 * by another.
 */
@Entity
@Immutable
public class Booking extends PanacheEntityBase {

    /** What was booked; {@code toString} is the word for people. */
    public enum Sort {
        PAYMENT("Payment"),
        CREDIT("Credit note"),
        /** A payment that bounced, or was recorded by mistake. */
        REVERSAL("Payment taken back");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long invoiceId;

    @Enumerated(EnumType.STRING)
    public Sort sort;

    /** Above zero, whatever the sort. */
    public BigDecimal amount;

    public LocalDate bookedOn;
    public String reference;
    public String actor;
    public Instant at;

    static Booking keep(
            Invoice invoice, Sort sort, Money money, LocalDate bookedOn, String reference, String actor, Instant at) {
        var booking = new Booking();
        booking.invoiceId = invoice.id;
        booking.sort = sort;
        booking.amount = money.amount();
        booking.bookedOn = bookedOn;
        booking.reference = reference;
        booking.actor = actor;
        booking.at = at;
        booking.persist();
        return booking;
    }

    /** Oldest first. */
    static List<Booking> of(long invoice) {
        return list("invoiceId = ?1 order by id", invoice);
    }

    /** By invoice, oldest first. */
    static Map<Long, List<Booking>> of(Collection<Long> invoices) {
        return invoices.isEmpty()
                ? Map.of()
                : Booking.<Booking>list("invoiceId in ?1 order by id", invoices).stream()
                        .collect(Collectors.groupingBy(booking -> booking.invoiceId));
    }
}
