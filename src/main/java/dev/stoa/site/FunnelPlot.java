package dev.stoa.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many are left at each step, as bars below each other in SVG. All places are shares of the picture, which so fits any width
 * without bending its words; the same numbers stand beside it as a table.
 *
 * @param steps the first has the most
 */
public record FunnelPlot(String title, List<Step> steps) {

    /** Shares of a step's height, from its top. */
    private static final double WORDS = 0.34;

    private static final double BAR = 0.48;
    private static final double THICK = 0.38;

    public record Step(String name, long count) {}

    /** A bar with its words above it; all but the words and the count in percent. */
    public record Bar(String name, long count, String words, String top, String height, String width) {}

    public List<Bar> bars() {
        double each = 100.0 / steps.size();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Bar(
                        steps.get(i).name(),
                        steps.get(i).count(),
                        percent((i + WORDS) * each),
                        percent((i + BAR) * each),
                        percent(THICK * each),
                        percent(wide(steps.get(i).count()))))
                .toList();
    }

    /** At least a line for something: a step that one of thousands took is not empty. */
    private double wide(long count) {
        double share = 100.0 * count / Math.max(1, steps.getFirst().count());
        return count == 0 ? 0 : Math.max(0.3, share);
    }

    /** One sentence with all steps, for those who do not see the bars. */
    public String description() {
        return String.join(
                ", ",
                steps.stream()
                        .map(step -> step.name() + ": " + Formats.grouped(step.count()))
                        .toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
