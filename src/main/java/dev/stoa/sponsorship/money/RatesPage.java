package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import dev.stoa.site.ImportReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The exchange rates: the latest of each currency, or the history of one; what files were read, and the forms to add more.
 *
 * @param currency whose history is shown; empty for the latest of all
 * @param report of the file that was just read; null where none was
 */
public record RatesPage(
        List<Row> rows,
        String currency,
        List<Read> imports,
        RateForm form,
        Errors errors,
        ImportReport report,
        boolean mayWrite) {

    static final int MOST = 400;

    /** @param old too old to be used today */
    public record Row(String currency, LocalDate day, String perEuro, String source, String by, boolean old) {

        static Row of(Rate rate, LocalDate today) {
            return new Row(
                    rate.currency,
                    rate.day,
                    plain(rate.perEuro),
                    rate.source.label(),
                    rate.enteredBy,
                    ChronoUnit.DAYS.between(rate.day, today) > rate.source.days());
        }

        private static String plain(BigDecimal rate) {
            return rate.stripTrailingZeros().toPlainString();
        }
    }

    /** One file. */
    public record Read(
            String file, LocalDate first, LocalDate last, int added, int changed, int refused, String by, Instant at) {}

    static RatesPage of(
            String currency, RateForm form, Errors errors, ImportReport report, boolean mayWrite, LocalDate today) {
        var rates = currency.isEmpty() ? Rate.latest(today) : Rate.of(currency, MOST);
        return new RatesPage(
                rates.stream().map(rate -> Row.of(rate, today)).toList(),
                currency,
                RateImport.latest(10).stream()
                        .map(one -> new Read(
                                one.file,
                                one.firstDay,
                                one.lastDay,
                                one.added,
                                one.changed,
                                one.refused,
                                one.enteredBy,
                                one.enteredAt))
                        .toList(),
                form,
                errors,
                report,
                mayWrite);
    }

    public String csv() {
        return "/admin/rates.csv" + (currency.isEmpty() ? "" : "?currency=" + currency);
    }
}
