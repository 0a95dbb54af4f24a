package dev.stoa.sponsorship.request;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * One request in a list of the desk.
 *
 * @param startsOn null where it is not known
 * @param amount null where no cash is asked for
 * @param since since when it is in its state: how long it waits
 * @param owner null while nobody looks after it
 */
public record RequestRow(
        long id,
        RequestState state,
        String name,
        LocalDate startsOn,
        Long groupId,
        String wanted,
        BigDecimal amount,
        String currency,
        Instant askedAt,
        Instant since,
        LocalDate deferredUntil,
        String owner,
        boolean sample) {

    public String href() {
        return "/admin/sponsorship-requests/" + id;
    }

    /** As on the page of the request. */
    public String title() {
        var year = startsOn == null ? "" : Integer.toString(startsOn.getYear());
        return name.contains(year) ? name : name + " " + year;
    }

    public String needs() {
        return Need.inWords(Need.read(wanted));
    }

    /** Null where no cash is asked for. */
    public Money money() {
        return amount == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    /** The verb of the next step on the straight way; empty where there is none. */
    public String step() {
        return RequestLife.LIFE.forward(state).map(rule -> rule.label()).orElse("");
    }

    /** What has to be done. */
    public String task() {
        return RequestLife.LIFE.stage(state).task();
    }

    /** The role that has to do it; empty where nobody has to. */
    public String turn() {
        return RequestLife.LIFE.stage(state).owner();
    }
}
