package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Many sums in euro, each at the rate that is kept for its own day, by the rules of {@link Exchange}. */
@Singleton
public class DatedRates {

    private static final Currency EURO = Currency.getInstance("EUR");

    private static final String SQL = """
            select asked.currency, asked.day, r.per_euro, r.day as rate_day, r.source
            from unnest(cast(:currencies as text[]), cast(:days as date[])) as asked(currency, day)
            cross join lateral (select x.per_euro, x.day, x.source from exchange_rate x
              where x.currency = cast(asked.currency as char(3)) and x.day <= asked.day and x.day >= asked.day - case %s end
              order by x.day desc, x.source desc limit 1) r""".formatted(Arrays.stream(RateSource.values())
            .map(source -> "when x.source = '%s' then %d".formatted(source, source.days()))
            .collect(Collectors.joining(" ")));

    @Inject
    Session session;

    /** A currency on a day (UTC). */
    public record Asked(String currency, LocalDate day) {}

    private record Kept(BigDecimal perEuro, LocalDate day, String source) {}

    /** The rates of these, as far as there are some that are recent enough. One statement, or none where all is in euro. */
    public Rates of(Collection<Asked> asked) {
        var foreign = asked.stream()
                .filter(one -> !one.currency.equals("EUR"))
                .distinct()
                .toList();
        var rates = new HashMap<Asked, Kept>();
        if (!foreign.isEmpty()) {
            session.createNativeQuery(SQL, Object[].class)
                    .setParameter(
                            "currencies", foreign.stream().map(Asked::currency).toArray(String[]::new))
                    .setParameter(
                            "days",
                            foreign.stream().map(one -> Date.valueOf(one.day)).toArray(Date[]::new))
                    .list()
                    .forEach(row -> rates.put(
                            new Asked((String) row[0], (LocalDate) row[1]),
                            new Kept(
                                    (BigDecimal) row[2],
                                    (LocalDate) row[3],
                                    RateSource.valueOf((String) row[4]).label())));
        }
        return new Rates(rates);
    }

    /** What one euro was worth, by currency and day. */
    public static final class Rates {

        private final Map<Asked, Kept> kept;

        private Rates(Map<Asked, Kept> kept) {
            this.kept = Map.copyOf(kept);
        }

        /** In euro; empty where no rate is kept for that day. The source is a kind of source, never a person. */
        public Optional<Conversion> euro(Money money, LocalDate day) {
            if (money.currency().equals(EURO)) {
                return Optional.of(Conversion.none(money, day));
            }
            return Optional.ofNullable(kept.get(new Asked(money.currency().getCurrencyCode(), day)))
                    .map(rate -> Conversion.of(money, EURO, rate.perEuro, BigDecimal.ONE, rate.day, rate.source));
        }
    }
}
