package dev.stoa.sponsorship.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * What all reviewers together think: the mean of their weighted means, and how far they are apart.
 *
 * @param reviewers how many
 * @param mean 1 to 5; null without reviewers
 * @param spread from the lowest to the highest; null without reviewers
 */
public record Opinion(int reviewers, BigDecimal mean, BigDecimal spread) {

    static Opinion of(List<BigDecimal> means) {
        if (means.isEmpty()) {
            return new Opinion(0, null, null);
        }
        var sum = means.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var highest = means.stream().reduce(BigDecimal::max).orElseThrow();
        var lowest = means.stream().reduce(BigDecimal::min).orElseThrow();
        return new Opinion(
                means.size(),
                sum.divide(BigDecimal.valueOf(means.size()), 4, RoundingMode.HALF_UP),
                highest.subtract(lowest));
    }

    /** "3.67 from 2, spread 1.33". */
    public String words() {
        return reviewers == 0
                ? "no score yet"
                : String.format(Locale.ROOT, "%.2f from %d, spread %.2f", mean, reviewers, spread);
    }
}
