package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a budget will stand at the end of its fiscal year: what was paid month by month, what is promised and when it is expected to
 * go, and what is only asked for. A promise whose day has passed is expected now; what lies beyond the last month stands in a row of
 * its own, since it belongs to this budget all the same.
 *
 * @param yearEnd taken by the end, if nothing is added
 * @param left of the budget then
 * @param leftIfAll left if everything that is asked for is approved too; may be negative
 */
public record Forecast(List<Month> months, Money yearEnd, Money asked, Money left, Money leftIfAll) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /**
     * @param month null for what comes after the year
     * @param total of paid and promised up to and with this month
     */
    public record Month(YearMonth month, Money paid, Money promised, Money asked, Money total) {

        public String label() {
            return month == null ? "After the year" : NAME.format(month);
        }
    }

    /** Sums of one month. */
    private static final class Sums {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal promised = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
    }

    /** @param paid by the month in which it was booked */
    static Forecast of(Budget budget, List<BudgetLine.Row> lines, Map<YearMonth, BigDecimal> paid, LocalDate today) {
        var first = YearMonth.from(budget.startsOn);
        var sums = new TreeMap<YearMonth, Sums>();
        for (int i = 0; i <= 12; i++) {
            sums.put(first.plusMonths(i), new Sums());
        }
        paid.forEach((month, amount) -> {
            var own = at(sums, month);
            own.paid = own.paid.add(amount);
        });
        var now = YearMonth.from(today);
        for (var line : lines) {
            var expected = YearMonth.from(line.expectedOn());
            // The year may be over, or not have begun: then the promise stays where it was expected.
            var own = at(sums, expected.isBefore(now) && !now.isAfter(first.plusMonths(11)) ? now : expected);
            own.promised = own.promised.add(line.taken().subtract(line.paid()));
            // What was decided on is asked for no longer, also where less was promised.
            own.asked = own.asked.add(line.taken().signum() == 0 ? line.requested() : BigDecimal.ZERO);
        }
        return summed(budget, first, sums);
    }

    private static Forecast summed(Budget budget, YearMonth first, TreeMap<YearMonth, Sums> sums) {
        var months = new ArrayList<Month>();
        var total = BigDecimal.ZERO;
        var asked = BigDecimal.ZERO;
        for (var entry : sums.entrySet()) {
            var own = entry.getValue();
            total = total.add(own.paid).add(own.promised);
            asked = asked.add(own.asked);
            boolean later = entry.getKey().equals(first.plusMonths(12));
            if (!later || own.paid.signum() != 0 || own.promised.signum() != 0 || own.asked.signum() != 0) {
                months.add(new Month(
                        later ? null : entry.getKey(),
                        budget.money(own.paid),
                        budget.money(own.promised),
                        budget.money(own.asked),
                        budget.money(total)));
            }
        }
        var left = budget.amount.subtract(total);
        return new Forecast(
                months,
                budget.money(total),
                budget.money(asked),
                budget.money(left),
                budget.money(left.subtract(asked)));
    }

    private static Sums at(TreeMap<YearMonth, Sums> sums, YearMonth month) {
        var key = month.isBefore(sums.firstKey()) ? sums.firstKey() : month;
        return sums.get(key.isAfter(sums.lastKey()) ? sums.lastKey() : key);
    }
}
