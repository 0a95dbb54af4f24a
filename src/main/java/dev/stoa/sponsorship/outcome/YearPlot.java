package dev.stoa.sponsorship.outcome;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was expected and what came of it, year by year, as bars in pairs; {@code templates/sponsorship/outcome/plot.html} draws it and
 * has the same numbers as a table.
 *
 * @param years oldest first
 */
public record YearPlot(String title, List<Year> years) {

    private static final int STEP = 60;
    private static final int BAR = 24;
    private static final int HEIGHT = 160;

    /** @param actual null where nobody counted */
    public record Year(int year, int expected, Integer actual) {}

    /** Where the label of a year stands, in percent of the width. */
    public record Tick(String percent, String label) {}

    public int width() {
        return years.size() * STEP;
    }

    public int height() {
        return HEIGHT;
    }

    /** "2023: 21 of 30; 2024: 34 of 30." for those who do not see the bars. */
    public String description() {
        return years.stream()
                .map(year -> year.year + ": "
                        + (year.actual == null
                                ? "not counted, " + year.expected + " expected"
                                : year.actual + " of " + year.expected))
                .collect(Collectors.joining("; ", "", "."));
    }

    public List<Tick> ticks() {
        return IntStream.range(0, years.size())
                .mapToObj(i -> new Tick(
                        String.format(Locale.ROOT, "%.2f%%", 100.0 * (i * STEP + 4) / width()),
                        Integer.toString(years.get(i).year)))
                .toList();
    }

    public String expected() {
        return IntStream.range(0, years.size())
                .mapToObj(i -> bar(i * STEP + 4, years.get(i).expected))
                .collect(Collectors.joining());
    }

    public String actual() {
        return IntStream.range(0, years.size())
                .filter(i -> years.get(i).actual != null)
                .mapToObj(i -> bar(i * STEP + 4 + BAR, years.get(i).actual))
                .collect(Collectors.joining());
    }

    private String bar(int x, int value) {
        int most = years.stream()
                .mapToInt(year -> Math.max(year.expected, year.actual == null ? 0 : year.actual))
                .max()
                .orElse(1);
        // At least one unit for something.
        int high = value == 0 ? 0 : (int) Math.max(1, Math.round((double) value * HEIGHT / most));
        return "M%d %dv-%dh%dv%dz".formatted(x, HEIGHT, high, BAR, high);
    }
}
