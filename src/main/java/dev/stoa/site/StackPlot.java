package dev.stoa.site;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Counts by month as SVG, up to {@value #MOST} stacks on each other: each month a bar of {@value #STEP} units, each stack
 * one path. Stacks differ by colour, lightness and stripes, so that no eye depends on the colour alone; the same numbers
 * stand beside it as a table.
 *
 * @param names of the stacks, the lowest first
 * @param months without a gap, oldest first; each with one count a stack
 */
public record StackPlot(String title, List<String> names, List<Month> months) {

    /** So many stacks can be told apart; who has more puts the rest into one. */
    public static final int MOST = 6;

    private static final int STEP = 8;
    private static final int BAR = 7;
    private static final int HEIGHT = 200;
    private static final List<String> STYLES = List.of("one", "two", "three", "four", "five", "six");

    /** What happened in one month (UTC), and where its rows are. */
    public record Month(YearMonth month, List<Long> counts, String href) {
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One stack: its name, its class in the style sheet, its bars, and all of it. */
    public record Stack(String name, String style, String path, long total) {}

    /** A line at the first month of a year: in units of the plot, and for its label in percent of the width. */
    public record Tick(int x, String percent, String label) {}

    public StackPlot {
        if (names.size() > MOST) {
            throw new IllegalArgumentException(names.size() + " stacks cannot be told apart");
        }
    }

    public int width() {
        return Math.max(1, months.size()) * STEP;
    }

    public int height() {
        return HEIGHT;
    }

    public boolean drawn() {
        return most() > 0;
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
                        String.format(Locale.ROOT, "%.2f%%", 100.0 * i / months.size()),
                        few
                                ? months.get(i).month().toString()
                                : Integer.toString(months.get(i).month().getYear())))
                .toList();
    }

    public List<Stack> stacks() {
        long most = Math.max(1, most());
        var bottoms = new int[months.size()];
        Arrays.fill(bottoms, HEIGHT);
        return IntStream.range(0, names.size())
                .mapToObj(stack -> new Stack(
                        names.get(stack),
                        STYLES.get(stack),
                        path(stack, bottoms, most),
                        months.stream()
                                .mapToLong(month -> month.counts().get(stack))
                                .sum()))
                .toList();
    }

    private String path(int stack, int[] bottoms, long most) {
        var path = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            long count = months.get(i).counts().get(stack);
            if (count > 0) {
                // At least one unit for something: a month with one commit is not empty.
                int height = (int) Math.max(1, Math.round((double) count * HEIGHT / most));
                path.append("M%d %dv-%dh%dv%dz".formatted(i * STEP, bottoms[i], height, BAR, height));
                bottoms[i] -= height;
            }
        }
        return path.toString();
    }

    private long most() {
        return months.stream().mapToLong(Month::total).max().orElse(0);
    }
}
