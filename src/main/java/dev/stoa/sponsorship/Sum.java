package dev.stoa.sponsorship;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** How many sponsorships in one state and one currency, and what they come to. Currencies are never added. */
public record Sum(SponsorshipState state, String currency, long count, BigDecimal amount) {

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
