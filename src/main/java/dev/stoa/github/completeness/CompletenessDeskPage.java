package dev.stoa.github.completeness;

import dev.stoa.github.completeness.Completeness.By;
import dev.stoa.github.completeness.Completeness.Reader;
import dev.stoa.github.completeness.Completeness.Refusal;
import dev.stoa.github.completeness.LatestDeliveries.Latest;
import dev.stoa.site.Address;
import dev.stoa.site.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deliveries of the last {@value #DAYS} days by organisation and day, whose failures are listed below. Six statements.
 *
 * @param from the first day that is counted (UTC)
 * @param failures those that wait for staff, then those that are tried again
 */
record CompletenessDeskPage(
        LocalDate from,
        Delivered all,
        List<Delivered> rows,
        Paging paging,
        List<Latest> failures,
        List<Refusal> refusals,
        Repairs repairs) {

    static final int DAYS = 30;
    private static final int SIZE = 60;
    private static final int FAILURES = 20;
    private static final Address ADDRESS = Address.of("/admin/completeness");

    /** @param page as sent: anything */
    static CompletenessDeskPage of(Completeness completeness, LatestDeliveries latest, String page, LocalDate today) {
        var from = today.minusDays(DAYS - 1L);
        var to = today.plusDays(1);
        int first = Paging.of(ADDRESS, page, Integer.MAX_VALUE, SIZE).offset(SIZE);
        var found = completeness.delivered(By.BOTH, Reader.STAFF, from, to, "", first, SIZE);
        return new CompletenessDeskPage(
                from,
                completeness.all(from, to),
                found.rows(),
                Paging.of(ADDRESS, page, found.total(), SIZE),
                Stream.concat(latest.parked(FAILURES).stream(), latest.retried(FAILURES).stream())
                        .toList(),
                completeness.refusals(from, to),
                completeness.repairs());
    }
}
