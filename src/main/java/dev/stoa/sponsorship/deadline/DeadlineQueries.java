package dev.stoa.sponsorship.deadline;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.contract.ContractState;
import dev.stoa.sponsorship.invoice.Booking;
import dev.stoa.sponsorship.invoice.InvoiceState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds deadlines with all that says when they are: one statement each. */
final class DeadlineQueries {

    private static final String FACTS = """
            select d, s,
                   (select max(c.signedOn) from Contract c where c.sponsorshipId = s.id and c.state = :executed),
                   (select max(b.bookedOn) from Booking b join Invoice i on i.id = b.invoiceId
                    where i.sponsorshipId = s.id and i.state = :paid and b.sort = :payment)
            from Deadline d join Sponsorship s on s.id = d.sponsorshipId join fetch s.edition e
            where """;

    /** What was called off needs nobody any more. */
    private static final String OPEN = " d.state = :open and s.state <> :cancelled ";

    private DeadlineQueries() {}

    static List<DeadlineFacts> byId(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list(" d.id in :ids", Map.of("ids", ids));
    }

    /** All that are open, of everybody. */
    static List<DeadlineFacts> open() {
        return list(OPEN, Map.of("open", DeadlineState.OPEN, "cancelled", SponsorshipState.CANCELLED));
    }

    /** All open ones that this person looks after or stands in for. */
    static List<DeadlineFacts> openOf(String user) {
        return list(
                OPEN + " and (d.owner = :user or d.backup = :user)",
                Map.of("open", DeadlineState.OPEN, "cancelled", SponsorshipState.CANCELLED, "user", user));
    }

    static List<DeadlineFacts> openUnder(long sponsorship) {
        return list(
                OPEN + " and s.id = :sponsorship",
                Map.of(
                        "open",
                        DeadlineState.OPEN,
                        "cancelled",
                        SponsorshipState.CANCELLED,
                        "sponsorship",
                        sponsorship));
    }

    private static List<DeadlineFacts> list(String where, Map<String, Object> values) {
        var query = Deadline.getEntityManager()
                .createQuery(FACTS + where + " order by d.id", Object[].class)
                .setParameter("executed", ContractState.EXECUTED)
                .setParameter("paid", InvoiceState.PAID)
                .setParameter("payment", Booking.Sort.PAYMENT);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new DeadlineFacts(
                        (Deadline) row[0], (Sponsorship) row[1], (LocalDate) row[2], (LocalDate) row[3]))
                .toList();
    }
}
