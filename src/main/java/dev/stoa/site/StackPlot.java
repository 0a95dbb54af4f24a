package dev.stoa.site;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts by month as SVG: each month a bar of {@value #STEP} units, see {@link StackedBars}; the same numbers stand beside it
 * as a table.
 *
 * @param months without a gap, oldest first; each with one count a stack
 */
public record StackPlot(String title, List<Month> months, StackedBars bars) {

    /** So many stacks can be told apart; who has more puts the rest into one. */
    public static final int MOST = StackedBars.MOST;

    private static final int STEP = 8;
    private static final int BAR = 7;

    /** What happened in one month (UTC), and where its rows are. */
    public record Month(YearMonth month, List<Long> counts, String href) {
        public long total() {
            return StackedBars.total(counts);
        }
    }

    /** A line at the first month of a year: in units of the plot, and for its label in percent of the width. */
    public record Tick(int x, String percent, String label) {}

    /** @param names of the stacks, the lowest first */
    public static StackPlot of(String title, List<String> names, List<Month> months) {
        var columns = months.stream().map(Month::counts).toList();
        return new StackPlot(title, months, StackedBars.of(names, columns, STEP, BAR));
    }

    public List<String> names() {
        return bars.names();
    }

    public int width() {
        return bars.width();
    }

    public int height() {
        return StackedBars.HEIGHT;
    }

    public boolean drawn() {
        return bars.most() > 0;
    }

    public long total() {
        return months.stream().mapToLong(Month::total).sum();
    }

    /** The newest month first, for reading; months in which nothing happened are left out. */
    public List<Month> table() {
        return months.reversed().stream().filter(month -> month.total() > 0).toList();
    }

    /** One sentence with the range, the sum and the highest month, for those who do not see the bars. */
    public String description() {
        var texts = Texts.of(PartsTexts.class);
        if (!drawn()) {
            return texts.none();
        }
        var highest = months.stream()
                .max((a, b) -> Long.compare(a.total(), b.total()))
                .orElseThrow();
        return texts.byMonth(
                months.getFirst().month().toString(),
                months.getLast().month().toString(),
                total(),
                highest.month().toString(),
                highest.total());
    }

    /** A tick each year, or each month of a short plot; with many years only every second, so that labels keep their air. */
    public List<Tick> ticks() {
        boolean few = months.size() <= 18;
        int every = months.size() > 120 ? 2 : 1;
        return IntStream.range(0, months.size())
                .filter(i -> {
                    var month = months.get(i).month();
                    return few ? i % 3 == 0 : month.getMonthValue() == 1 && month.getYear() % every == 0;
                })
                .mapToObj(i -> new Tick(
                        i * STEP,
                        bars.percent(i * STEP),
                        few
                                ? months.get(i).month().toString()
                                : Integer.toString(months.get(i).month().getYear())))
                .toList();
    }

    public List<StackedBars.Stack> stacks() {
        return bars.stacks();
    }
}
