package dev.stoa.sponsorship;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** One sponsorship in a list of the desk. */
public record SponsorshipRow(
        long id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String tier,
        BigDecimal amount,
        String currency,
        SponsorshipState state,
        String owner,
        String createdBy,
        boolean published,
        boolean sample) {

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** "EuroPython 2025": the conference and its year, said once. */
    public String title() {
        var year = Integer.toString(startsOn.getYear());
        return name.contains(year) ? name : name + " " + year;
    }

    public String place() {
        return city == null ? "online" : city;
    }

    public String href() {
        return "/admin/sponsorships/" + id;
    }
}
