package dev.stoa.sponsorship.desk;

import dev.stoa.site.Money;
import dev.stoa.site.Sheet;
import dev.stoa.site.StackPlot;
import dev.stoa.sponsorship.money.LatestRates;
import dev.stoa.sponsorship.money.LatestRates.Rates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What budgets pay, have promised and are asked for, by the month in which the money is needed: a year back and a year ahead. A
 * line counts once, by the farthest it has come: what is paid is not promised any more.
 */
@Singleton
public class MoneyByMonth {

    /** Months before and after the present one. */
    private static final int SPAN = 12;

    private static final List<String> STACKS = List.of("paid", "promised", "asked for");

    private static final String SQL = """
            select to_char(l.expected_on, 'YYYY-MM'), cast(b.currency as text), sum(l.paid), sum(greatest(l.taken - l.paid, 0)),
                   sum(greatest(l.requested - l.taken, 0))
            from budget_line l join budget b on b.id = l.budget_id
            where l.expected_on >= :from and l.expected_on < :to group by 1, 2 order by 1, 2""";

    @Inject
    Session session;

    @Inject
    LatestRates rates;

    /** One month and currency. */
    record Line(YearMonth month, String currency, BigDecimal paid, BigDecimal promised, BigDecimal asked) {

        Money money(BigDecimal amount) {
            return new Money(amount, Currency.getInstance(currency));
        }

        Stream<Money> sums() {
            return Stream.of(paid, promised, asked).map(this::money);
        }
    }

    /**
     * The plot in whole euro, at the latest rates.
     *
     * @param words how it was converted; empty where all is in euro
     */
    public record Plotted(StackPlot plot, String words) {}

    /** Two statements. */
    public Plotted plot(LocalDate today) {
        var lines = lines(today);
        var known = known(lines, today);
        var first = YearMonth.from(today).minusMonths(SPAN);
        var months = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(2 * SPAN + 1)
                .map(month -> new StackPlot.Month(
                        month,
                        euros(
                                lines.stream()
                                        .filter(line -> line.month.equals(month))
                                        .toList(),
                                known),
                        DeskFilter.LIST + "?month=" + month))
                .toList();
        return new Plotted(
                StackPlot.of("Money by the month in which it is needed, in euro", STACKS, months),
                known.words(lines.stream().flatMap(Line::sums).toList()));
    }

    /** A row for each month and currency, with the same in euro and the rate that was used. */
    Sheet sheet(LocalDate today) {
        var lines = lines(today);
        var known = known(lines, today);
        return new Sheet(
                "money",
                List.of(
                        "month",
                        "currency",
                        "paid",
                        "promised",
                        "asked",
                        "unitsPerEuro",
                        "paidEuro",
                        "promisedEuro",
                        "askedEuro"),
                lines.stream()
                        .map(line -> Arrays.asList(
                                line.month.toString(),
                                line.currency,
                                line.money(line.paid).amount(),
                                line.money(line.promised).amount(),
                                line.money(line.asked).amount(),
                                known.perEuro().get(line.currency),
                                euro(line.money(line.paid), known),
                                euro(line.money(line.promised), known),
                                euro(line.money(line.asked), known)))
                        .toList());
    }

    private List<Line> lines(LocalDate today) {
        var first = YearMonth.from(today).minusMonths(SPAN);
        return session
                .createNativeQuery(SQL, Object[].class)
                .setParameter("from", first.atDay(1))
                .setParameter("to", first.plusMonths(2 * SPAN + 1).atDay(1))
                .list()
                .stream()
                .map(row -> new Line(
                        YearMonth.parse((String) row[0]),
                        (String) row[1],
                        (BigDecimal) row[2],
                        (BigDecimal) row[3],
                        (BigDecimal) row[4]))
                .toList();
    }

    private Rates known(List<Line> lines, LocalDate today) {
        return rates.of(lines.stream().map(Line::currency).distinct().toList(), today);
    }

    private static List<Long> euros(List<Line> lines, Rates known) {
        return Stream.<java.util.function.Function<Line, BigDecimal>>of(Line::paid, Line::promised, Line::asked)
                .map(figure -> known.euro(lines.stream()
                                .map(line -> line.money(figure.apply(line)))
                                .toList())
                        .amount()
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValue())
                .toList();
    }

    private static BigDecimal euro(Money money, Rates known) {
        var euro = known.euro(money);
        return euro == null ? null : euro.amount();
    }
}
