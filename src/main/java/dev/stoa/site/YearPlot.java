package dev.stoa.site;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Amounts by year as SVG, see {@link StackedBars}; the same numbers stand beside it as a table whose sums lead to their rows.
 *
 * @param unit what is counted, for those who do not see the bars: "gifts", "EUR"
 * @param years without a gap, oldest first; each with one amount a stack
 */
public record YearPlot(String title, String unit, List<Year> years, StackedBars bars) {

    private static final int STEP = 40;
    private static final int BAR = 28;

    /** What there was in one year, and where its rows are. */
    public record Year(int year, List<Long> amounts, String href) {
        public long total() {
            return StackedBars.total(amounts);
        }
    }

    /** The label below a bar, in percent of the width. */
    public record Tick(String percent, String label) {}

    /** @param names of the stacks, the lowest first */
    public static YearPlot of(String title, String unit, List<String> names, List<Year> years) {
        var columns = years.stream().map(Year::amounts).toList();
        return new YearPlot(title, unit, years, StackedBars.of(names, columns, STEP, BAR));
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

    /** The latest year first, for reading; years in which there was nothing are left out. */
    public List<Year> table() {
        return years.reversed().stream().filter(year -> year.total() > 0).toList();
    }

    /** One sentence with the range, the sum and the highest year. */
    public String description() {
        var texts = Texts.of(PartsTexts.class);
        if (!drawn()) {
            return texts.nothing();
        }
        var highest =
                years.stream().max((a, b) -> Long.compare(a.total(), b.total())).orElseThrow();
        return texts.byYear(
                years.getFirst().year(),
                years.getLast().year(),
                years.stream().mapToLong(Year::total).sum(),
                unit,
                highest.year(),
                highest.total());
    }

    /** Each year has its label, of many years every second or fourth. */
    public List<Tick> ticks() {
        int every = years.size() > 24 ? 4 : years.size() > 12 ? 2 : 1;
        return IntStream.range(0, years.size())
                .filter(i -> years.get(i).year() % every == 0)
                .mapToObj(i -> new Tick(
                        bars.percent(i * STEP + BAR / 2.0),
                        Integer.toString(years.get(i).year())))
                .toList();
    }

    public List<StackedBars.Stack> stacks() {
        return bars.stacks();
    }
}
