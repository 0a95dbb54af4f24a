package dev.stoa.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Bars side by side, each of up to {@value #MOST} amounts on each other, as one SVG path a stack. Stacks differ by colour,
 * lightness and stripes, so that no eye depends on the colour alone.
 *
 * @param width in units of the plot
 * @param most of the highest bar
 * @param stacks the lowest first
 */
public record StackedBars(int width, long most, List<Stack> stacks) {

    /** So many stacks can be told apart; who has more puts the rest into one. */
    static final int MOST = 6;

    static final int HEIGHT = 200;

    private static final List<String> STYLES = List.of("one", "two", "three", "four", "five", "six");

    /** One stack: its name, its class in the style sheet, its bars, and all of it. */
    public record Stack(String name, String style, String path, long total) {}

    /**
     * @param names of the stacks, the lowest first
     * @param columns one list of amounts a bar, one amount a stack; none below 0
     * @param step from the begin of a bar to that of the next, in units of the plot
     * @param bar how wide one is
     */
    static StackedBars of(List<String> names, List<List<Long>> columns, int step, int bar) {
        if (names.size() > MOST) {
            throw new IllegalArgumentException(names.size() + " stacks cannot be told apart");
        }
        long most = columns.stream().mapToLong(StackedBars::total).max().orElse(0);
        var bottoms = new int[columns.size()];
        Arrays.fill(bottoms, HEIGHT);
        var stacks = IntStream.range(0, names.size())
                .mapToObj(i -> {
                    var amounts = columns.stream().map(column -> column.get(i)).toList();
                    return new Stack(
                            names.get(i), STYLES.get(i), path(amounts, bottoms, most, step, bar), total(amounts));
                })
                .toList();
        return new StackedBars(Math.max(1, columns.size()) * step, most, stacks);
    }

    static long total(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    List<String> names() {
        return stacks.stream().map(Stack::name).toList();
    }

    /** Where this is, in percent of the width: labels are text beside the picture. */
    String percent(double x) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * x / width);
    }

    /** The bars of one stack, on what is below them; the next one's are on these. */
    private static String path(List<Long> amounts, int[] bottoms, long most, int step, int bar) {
        var path = new StringBuilder();
        for (int i = 0; i < bottoms.length; i++) {
            long amount = amounts.get(i);
            if (amount > 0) {
                // At least one unit for something: a month with one commit is not empty.
                int height = (int) Math.max(1, Math.round((double) amount * HEIGHT / most));
                path.append("M%d %dv-%dh%dv%dz".formatted(i * step, bottoms[i], height, bar, height));
                bottoms[i] -= height;
            }
        }
        return path.toString();
    }
}
