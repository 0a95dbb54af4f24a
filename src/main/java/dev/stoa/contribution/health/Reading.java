package dev.stoa.contribution.health;

import java.time.YearMonth;

/**
 * What a metric came to. What the numbers mean stands in its {@link Definition}.
 *
 * @param month null for all months of the scope together
 * @param value null when there was nothing to count
 * @param spread null where the metric has none
 */
public record Reading(Metric metric, YearMonth month, Double value, Double spread, long n, long apart, long aside) {

    static Reading nothing(Metric metric) {
        return new Reading(metric, null, null, null, 0, 0, 0);
    }

    /** Enough for the number to say something. */
    public boolean enough() {
        return value != null && n >= metric.definition().enough();
    }
}
