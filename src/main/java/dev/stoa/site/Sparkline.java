package dev.stoa.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line of values, oldest first, as an SVG path in a box of 100 x 20 units; the highest value touches the top, zero lies
 * on the ground.
 */
public record Sparkline(String path) {

    public static Sparkline of(List<? extends Number> values) {
        double most = values.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        if (values.size() < 2 || most <= 0) {
            return new Sparkline("");
        }
        double step = 100.0 / (values.size() - 1);
        return new Sparkline(IntStream.range(0, values.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        i == 0 ? "M" : "L",
                        i * step,
                        20 - 20 * values.get(i).doubleValue() / most))
                .collect(Collectors.joining()));
    }

    /** False when there is nothing worth a line. */
    public boolean drawn() {
        return !path.isEmpty();
    }
}
