package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.TreeSet;

/** Finds the rates of a day, or of the nearest earlier day that has one, as long as that is not too far back. */
@ApplicationScoped
public class Exchange {

    private static final String EURO = "EUR";

    /**
     * @param day of the rate (UTC)
     * @throws NotPosted when there is no rate, or none that is recent enough for its {@link RateSource}
     */
    public Conversion convert(Money money, Currency to, LocalDate day) {
        if (money.currency().equals(to)) {
            return Conversion.none(money, day);
        }
        var first = leg(money.currency(), to, day);
        var second = leg(to, money.currency(), day);
        var sources = new TreeSet<String>();
        var oldest = day;
        for (var leg : new Leg[] {first, second}) {
            if (leg.source != null) {
                sources.add(leg.source);
                oldest = leg.day.isBefore(oldest) ? leg.day : oldest;
            }
        }
        return Conversion.of(money, to, first.perEuro, second.perEuro, oldest, String.join(" and ", sources));
    }

    /** One side of it. @param source null for the euro, which needs no rate */
    private record Leg(BigDecimal perEuro, LocalDate day, String source) {}

    private static Leg leg(Currency currency, Currency other, LocalDate day) {
        var code = currency.getCurrencyCode();
        if (code.equals(EURO)) {
            return new Leg(BigDecimal.ONE, day, null);
        }
        var rate = Rate.nearest(code, day)
                .orElseThrow(() -> new NotPosted(
                        NotPosted.Cause.NO_RATE,
                        "There is no rate between %s and %s for %s or before. Finance can import the ECB's file or type one under Rates."
                                .formatted(code, other.getCurrencyCode(), Days.of(day))));
        long age = ChronoUnit.DAYS.between(rate.day, day);
        if (age > rate.source.days()) {
            throw new NotPosted(
                    NotPosted.Cause.NO_RATE,
                    "The last rate of %s is of %s, %d days before %s; %d are allowed (%s). Finance can import the ECB's file or type one under Rates."
                            .formatted(
                                    code,
                                    Days.of(rate.day),
                                    age,
                                    Days.of(day),
                                    rate.source.days(),
                                    rate.source.label()));
        }
        var source = rate.source == RateSource.TYPED ? "typed by " + rate.enteredBy : rate.source.label();
        return new Leg(rate.perEuro, rate.day, source);
    }
}
