package dev.stoa.github.completeness;

import dev.stoa.site.Texts;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Deliveries of one organisation on one day (UTC), or of several together. Received is the sum of processed, ignored, waiting
 * and failed.
 *
 * @param day null where days are added up
 * @param organisation null where organisations are added up, or where it has nothing that is public
 * @param waiting arrived and not yet worked on
 * @param failed tried without success: to be tried again, given to staff after several attempts, or not readable
 * @param recovered did not arrive at first, then did when GitHub was asked to deliver again; among those received
 * @param gap GitHub tried to deliver, and it is not here
 * @param lastDelivery arrival of the latest; null when none came
 * @param lagP50 milliseconds from arrival to the ledger, of half of those processed at most this, to within a fifth; null
 *     when none was
 * @param lagP99 the same of 99 in 100
 */
public record Delivered(
        LocalDate day,
        String organisation,
        long received,
        long processed,
        long ignored,
        long waiting,
        long failed,
        long recovered,
        long gap,
        Instant lastDelivery,
        Long lagP50,
        Long lagP99) {

    /** Everything that came is in the ledger, or was ignored on purpose, or is about to be worked on. */
    public boolean complete() {
        return failed == 0 && gap == 0;
    }

    /** Half of them took at most this, in words; empty when none was processed. */
    public String typicalLag() {
        return lagP50 == null ? "" : words(lagP50);
    }

    public String longestLag() {
        return lagP99 == null ? "" : words(lagP99);
    }

    /** {@code 8 ms}, {@code 1.2 s}, {@code 3 min}, {@code 2 h}. */
    static String words(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 120_000) {
            return millis < 10_000
                    ? Texts.of(CompletenessTexts.class).seconds(millis / 1000, millis % 1000 / 100)
                    : millis / 1000 + " s";
        }
        return millis < 7_200_000 ? millis / 60_000 + " min" : millis / 3_600_000 + " h";
    }
}
