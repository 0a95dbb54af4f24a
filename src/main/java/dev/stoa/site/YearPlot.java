package dev.stoa.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Amounts by year as SVG, in up to {@value StackPlot#MOST} stacks on each other; the same numbers stand beside it as a table
 * whose sums lead to their rows. Styles are those of {@link StackPlot}.
 *
 * @param unit what is counted, for those who do not see the bars: "gifts", "EUR"
 * @param names of the stacks, the lowest first
 * @param years without a gap, oldest first; each with one amount a stack
 */
public record YearPlot(String title, String unit, List<String> names, List<Year> years) {

    private static final int STEP = 40;
    private static final int BAR = 28;
    private static final int HEIGHT = 200;
    private static final List<String> STYLES = List.of("one", "two", "three", "four", "five", "six");

    /** What there was in one year, and where its rows are. */
    public record Year(int year, List<Long> amounts, String href) {
        public long total() {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One stack: its name, its class in the style sheet, its bars, and all of it. */
    public record Stack(String name, String style, String path, long total) {}

    /** The label below a bar, in percent of the width. */
    public record Tick(String percent, String label) {}

    public YearPlot {
        if (names.size() > STYLES.size()) {
            throw new IllegalArgumentException(names.size() + " stacks cannot be told apart");
        }
    }

    public int width() {
        return Math.max(1, years.size()) * STEP;
    }

    public int height() {
        return HEIGHT;
    }

    public boolean drawn() {
        return most() > 0;
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
                        String.format(Locale.ROOT, "%.2f%%", 100.0 * (i * STEP + BAR / 2.0) / width()),
                        Integer.toString(years.get(i).year())))
                .toList();
    }

    public List<Stack> stacks() {
        var bottoms = new ArrayList<>(years.stream().map(year -> HEIGHT).toList());
        return IntStream.range(0, names.size())
                .mapToObj(stack -> new Stack(
                        names.get(stack),
                        STYLES.get(stack),
                        path(stack, bottoms),
                        years.stream()
                                .mapToLong(year -> year.amounts().get(stack))
                                .sum()))
                .toList();
    }

    private String path(int stack, List<Integer> bottoms) {
        var path = new StringBuilder();
        for (int i = 0; i < years.size(); i++) {
            long amount = years.get(i).amounts().get(stack);
            if (amount > 0) {
                // At least one unit for something: a year with one gift is not empty.
                int height = (int) Math.max(1, Math.round((double) amount * HEIGHT / most()));
                path.append("M%d %dv-%dh%dv%dz".formatted(i * STEP, bottoms.get(i), height, BAR, height));
                bottoms.set(i, bottoms.get(i) - height);
            }
        }
        return path.toString();
    }

    private long most() {
        return years.stream().mapToLong(Year::total).max().orElse(0);
    }
}
