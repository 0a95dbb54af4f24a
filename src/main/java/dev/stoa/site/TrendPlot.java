package dev.stoa.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line of values by month, oldest first, as SVG paths in a box of {@value #WIDTH} x {@value #HEIGHT} units: zero lies on the
 * ground, the highest value near the top. A month without a value is a gap, and a value alone between gaps a dot.
 *
 * @param values null where there is none
 */
public record TrendPlot(List<Double> values) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 48;
    private static final double TOP = 4;

    public TrendPlot {
        values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A value alone. */
    public record Dot(String x, String y) {}

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** One value is no trend. */
    public boolean drawn() {
        return values.stream().filter(Objects::nonNull).limit(2).count() > 1;
    }

    public String line() {
        var path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null && !alone(i)) {
                path.append(i > 0 && values.get(i - 1) != null ? 'L' : 'M')
                        .append(x(i))
                        .append(' ')
                        .append(y(i));
            }
        }
        return path.toString();
    }

    public List<Dot> dots() {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null && alone(i)) {
                dots.add(new Dot(x(i), y(i)));
            }
        }
        return dots;
    }

    private boolean alone(int i) {
        return (i == 0 || values.get(i - 1) == null) && (i == values.size() - 1 || values.get(i + 1) == null);
    }

    private String x(int i) {
        return number(values.size() == 1 ? WIDTH / 2.0 : 2 + (WIDTH - 4.0) * i / (values.size() - 1));
    }

    private String y(int i) {
        double most = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return number(most == 0 ? HEIGHT - 2 : HEIGHT - 2 - (HEIGHT - 2 - TOP) * values.get(i) / most);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
