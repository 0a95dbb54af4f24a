package dev.stoa.site;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two stacked counts by month as SVG: each month a bar of {@value #STEP} units, each stack one path, so that a plot of
 * thirteen years stays below 10 KB. The same numbers stand beside it as a table.
 *
 * @param months without a gap, oldest first
 */
public record BarPlot(String title, String lowerName, String upperName, List<Month> months) {

    private static final int STEP = 8;
    private static final int BAR = 7;
    private static final int HEIGHT = 200;

    /** What happened in one month (UTC): the lower and the upper part of its bar. */
    public record Month(YearMonth month, long lower, long upper) {
        long total() {
            return lower + upper;
        }
    }

    /** A line at the first month of a year: in units of the plot, and for its label in percent of the width. */
    public record Tick(int x, String percent, String label) {}

    public int width() {
        return Math.max(1, months.size()) * STEP;
    }

    public int height() {
        return HEIGHT;
    }

    public boolean drawn() {
        return months.stream().anyMatch(month -> month.total() > 0);
    }

    /** The newest month first, for reading; months in which nothing happened are left out. */
    public List<Month> table() {
        return months.reversed().stream().filter(month -> month.total() > 0).toList();
    }

    /** One sentence with the range, the sum and the highest month, for those who do not see the bars. */
    public String description() {
        var texts = Texts.of(PartsTexts.class);
        if (!drawn()) {
            return texts.noneYet();
        }
        var highest = months.stream()
                .max((a, b) -> Long.compare(a.total(), b.total()))
                .orElseThrow();
        return texts.byMonth(
                months.getFirst().month().toString(),
                months.getLast().month().toString(),
                months.stream().mapToLong(Month::total).sum(),
                highest.month().toString(),
                highest.total());
    }

    /** A tick each year; with many years only every second, so that the labels keep their air. */
    public List<Tick> years() {
        int every = months.size() > 120 ? 2 : 1;
        return IntStream.range(0, months.size())
                .filter(i -> months.get(i).month().getMonthValue() == 1
                        && months.get(i).month().getYear() % every == 0)
                .mapToObj(i -> new Tick(
                        i * STEP,
                        String.format(Locale.ROOT, "%.2f%%", 100.0 * i / months.size()),
                        Integer.toString(months.get(i).month().getYear())))
                .toList();
    }

    public String lower() {
        var path = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            bar(path, i, HEIGHT, scaled(months.get(i).lower()));
        }
        return path.toString();
    }

    public String upper() {
        var path = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            bar(path, i, HEIGHT - scaled(month.lower()), scaled(month.upper()));
        }
        return path.toString();
    }

    private static void bar(StringBuilder path, int index, int bottom, int height) {
        if (height > 0) {
            path.append("M%d %dv-%dh%dv%dz".formatted(index * STEP, bottom, height, BAR, height));
        }
    }

    /** At least one unit for something: a month with one commit is not empty. */
    private int scaled(long count) {
        long most = months.stream().mapToLong(Month::total).max().orElse(1);
        return count == 0 ? 0 : (int) Math.max(1, Math.round((double) count * HEIGHT / Math.max(1, most)));
    }
}
