package dev.stoa.sponsorship.money;

import dev.stoa.site.Csv;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** Exchange rates as a table: all of one currency, or the last ninety days of all. */
@Path("/admin/rates.csv")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class RatesCsvResource {

    @Inject
    Clock clock;

    /** @param perEuro units of the currency for one euro */
    record Row(String currency, LocalDate day, String perEuro, String source, String enteredBy) {}

    @GET
    @Produces(Csv.TYPE)
    public String rates(@RestQuery String currency) {
        var code = Typed.code(currency);
        var rates = code.matches("[A-Z]{3}")
                ? Rate.of(code, Integer.MAX_VALUE)
                : Rate.since(LocalDate.now(clock).minusDays(90));
        return Csv.of(
                Row.class,
                rates.stream()
                        .map(rate -> new Row(
                                rate.currency,
                                rate.day,
                                rate.perEuro.stripTrailingZeros().toPlainString(),
                                rate.source.label(),
                                rate.enteredBy))
                        .toList());
    }
}
