package dev.stoa.site;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A number that stood at the end of each month, as an area in SVG from zero to the highest: what was counted as one path, what
 * is put together from something else as another, which is striped. The same numbers stand beside it as a table.
 *
 * @param months without a gap, oldest first
 */
public record GrowthPlot(String title, List<Month> months) {

    private static final int STEP = 8;
    private static final int HEIGHT = 200;

    /** @param counted or put together */
    public record Month(YearMonth month, long value, boolean counted) {}

    /** A line at the first month of a year: in units of the plot, and for its label in percent of the width. */
    public record Tick(int x, String percent, String label) {}

    public int width() {
        return Math.max(1, months.size() - 1) * STEP;
    }

    public int height() {
        return HEIGHT;
    }

    /** One month is no history. */
    public boolean drawn() {
        return months.size() > 1 && most() > 0;
    }

    /** One sentence with where it began and where it is, for those who do not see the area. */
    public String description() {
        var first = months.getFirst();
        var last = months.getLast();
        return Texts.of(PartsTexts.class)
                .growth(first.month().toString(), first.value(), last.month().toString(), last.value());
    }

    public List<Tick> years() {
        int every = months.size() > 96 ? 2 : 1;
        return IntStream.range(0, months.size())
                .filter(i -> months.size() <= 18
                        ? i % 6 == 0
                        : months.get(i).month().getMonthValue() == 1
                                && months.get(i).month().getYear() % every == 0)
                .mapToObj(i -> new Tick(
                        i * STEP,
                        String.format(Locale.ROOT, "%.2f%%", 100.0 * i / Math.max(1, months.size() - 1)),
                        months.size() <= 18
                                ? months.get(i).month().toString()
                                : Integer.toString(months.get(i).month().getYear())))
                .toList();
    }

    public String counted() {
        return area(Month::counted);
    }

    /** Reaches up to the first month that was counted, so that there is no hole between the two. */
    public String gathered() {
        return area(month -> !month.counted());
    }

    /** From each month to the next, where the earlier one is of the kind asked for; together as long as they follow each other. */
    private String area(Predicate<Month> kind) {
        var path = new StringBuilder();
        long most = Math.max(1, most());
        boolean open = false;
        for (int i = 0; i < months.size(); i++) {
            boolean goesOn = i < months.size() - 1 && kind.test(months.get(i));
            if (!open && goesOn) {
                path.append("M%d %dV%d".formatted(i * STEP, HEIGHT, y(i, most)));
            } else if (open) {
                path.append("L%d %d".formatted(i * STEP, y(i, most)));
                if (!goesOn) {
                    path.append("V%dz".formatted(HEIGHT));
                }
            }
            open = goesOn;
        }
        return path.toString();
    }

    private int y(int i, long most) {
        return HEIGHT - (int) Math.round((double) months.get(i).value() * HEIGHT / most);
    }

    private long most() {
        return months.stream().mapToLong(Month::value).max().orElse(0);
    }
}
