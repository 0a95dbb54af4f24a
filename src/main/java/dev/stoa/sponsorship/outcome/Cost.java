package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.Sponsorship;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/**
 * What a sponsorship cost in euros, the base of all our rates: what was paid, less what came back, each at the rate of its day; and as
 * long as nothing was paid, what was committed to, at the rate of that day. Rounded once, half to even, to the cent.
 *
 * @param paid whether it is money that is gone, not money that was promised
 * @param rates the day of the oldest rate that was used (UTC); null where it took none
 */
public record Cost(Money money, boolean paid, LocalDate rates) {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** One statement; a sponsorship with a sum that has no rate is left out, since a part of the truth would mislead. */
    private static final String SQL = """
            with spent as (
              select i.sponsorship_id as id, true as paid, i.currency, b.booked_on as day,
                     case b.sort when 'PAYMENT' then b.amount else -b.amount end as amount
              from booking b join invoice i on i.id = b.invoice_id
              where i.sponsorship_id = any(:ids) and b.sort in ('PAYMENT', 'REVERSAL')
              union all
              select s.id, false, s.currency,
                     coalesce((select cast(max(m.at) at time zone 'UTC' as date) from move m where m.subject = 'sponsorship'
                               and m.subject_id = s.id and m.to_state = 'COMMITTED'),
                              cast(s.created_at at time zone 'UTC' as date)), s.amount
              from sponsorship s where s.id = any(:ids))
            select s.id, s.paid, sum(s.amount / coalesce(r.per_euro, 1)),
                   bool_and(s.currency = 'EUR' or r.per_euro is not null or s.amount = 0), min(r.day)
            from spent s left join lateral (
              select per_euro, day from exchange_rate r where r.currency = s.currency and r.day <= s.day
              order by r.day desc, r.source desc limit 1) r on true
            group by s.id, s.paid order by s.id, s.paid
            """;

    /** Of each of these sponsorships, by its id. */
    public static Map<Long, Cost> of(Collection<Long> sponsorships) {
        if (sponsorships.isEmpty()) {
            return Map.of();
        }
        var costs = new HashMap<Long, Cost>();
        for (var each : Sponsorship.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(SQL, Object[].class)
                .setParameter("ids", sponsorships.toArray(Long[]::new))
                .list()) {
            var sum = (BigDecimal) each[2];
            boolean paid = (Boolean) each[1];
            long id = ((Number) each[0]).longValue();
            if (paid && sum.signum() <= 0) {
                // All of it came back: what was promised stands.
                continue;
            }
            costs.remove(id);
            if ((Boolean) each[3]) {
                costs.put(id, new Cost(euros(sum), paid, (LocalDate) each[4]));
            }
        }
        return costs;
    }

    /** Of one hire, one lead; null where there is none to divide by. */
    public Money each(Integer actual) {
        return actual == null || actual == 0
                ? null
                : euros(money.amount().divide(BigDecimal.valueOf(actual), 2, RoundingMode.HALF_EVEN));
    }

    /** "EUR 4,120.50 paid", "EUR 4,120.50 committed, rates of 2025-03-03". */
    public String words() {
        return money + (paid ? " paid" : " committed") + (rates == null ? "" : ", rates of " + rates + " or later");
    }

    private static Money euros(BigDecimal sum) {
        return new Money(sum.setScale(2, RoundingMode.HALF_EVEN), EURO);
    }
}
