package dev.stoa.sponsorship.desk;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.SponsorshipState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * One sponsorship in a list, with all that a move from there needs.
 *
 * @param edition its slug
 * @param budget its name; empty where none was chosen
 */
public record DeskRow(
        long id,
        int version,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String edition,
        String tier,
        BigDecimal amount,
        String currency,
        SponsorshipState state,
        String owner,
        String createdBy,
        boolean published,
        boolean sample,
        String why,
        String notes,
        String budget) {

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
