package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Sums of several currencies as one in euro, for an overview and never for a book: at the latest rate of each currency, which is
 * told with the sum.
 */
@Singleton
public class LatestRates {

    private static final Currency EURO = Currency.getInstance("EUR");

    private static final String SQL = """
            select asked.currency, r.per_euro, r.day from unnest(cast(:currencies as text[])) as asked(currency)
            cross join lateral (select x.per_euro, x.day from exchange_rate x
              where x.currency = cast(asked.currency as char(3)) and x.day <= :today order by x.day desc, x.source desc limit 1) r""";

    @Inject
    Session session;

    /** The rate of each of these currencies, as far as there is one. One statement. */
    public Rates of(Collection<String> currencies, LocalDate today) {
        var perEuro = new HashMap<String, BigDecimal>();
        perEuro.put("EUR", BigDecimal.ONE);
        LocalDate oldest = null;
        var others = currencies.stream()
                .filter(code -> !code.equals("EUR"))
                .distinct()
                .toArray(String[]::new);
        if (others.length > 0) {
            for (var row : session.createNativeQuery(SQL, Object[].class)
                    .setParameter("currencies", others)
                    .setParameter("today", today)
                    .list()) {
                perEuro.put((String) row[0], (BigDecimal) row[1]);
                var day = (LocalDate) row[2];
                oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
            }
        }
        return new Rates(perEuro, oldest);
    }

    /** @param oldest day of the rates that are used; null where none is needed or known */
    public record Rates(Map<String, BigDecimal> perEuro, LocalDate oldest) {

        /** In euro, rounded to the cent; null where no rate is known. */
        public Money euro(Money money) {
            var rate = perEuro.get(money.currency().getCurrencyCode());
            return rate == null
                    ? null
                    : Conversion.of(money, EURO, rate, BigDecimal.ONE, oldest, "")
                            .to();
        }

        /** All of them together; what has no rate is left out. */
        public Money euro(List<Money> sums) {
            var total = new Money(BigDecimal.ZERO, EURO);
            for (var sum : sums) {
                var euro = euro(sum);
                total = euro == null ? total : total.plus(euro);
            }
            return total;
        }

        /** "about EUR 12,345 at the rates of 27 November 2026, without KES"; empty where there is nothing to convert. */
        public String words(List<Money> sums) {
            boolean foreign = sums.stream().anyMatch(sum -> !sum.currency().equals(EURO));
            var without = new ArrayList<String>();
            sums.stream()
                    .filter(sum -> euro(sum) == null)
                    .forEach(sum -> without.add(sum.currency().getCurrencyCode()));
            if (!foreign || without.size() == sums.size()) {
                return "";
            }
            return "about " + euro(sums) + (oldest == null ? "" : " at the rates of " + Days.of(oldest))
                    + (without.isEmpty() ? "" : ", without " + String.join(", ", without) + " (no rate)");
        }
    }
}
