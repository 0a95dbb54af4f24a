package dev.stoa.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures with what is wanted of them, a line each; and whether all were met. */
final class Bars {

    private boolean allMet = true;

    /** A ratio that should be at least so much. */
    void atLeast(String what, double ratio, double wanted, String figures) {
        line(what, "%.2f x".formatted(ratio), ">= %.2f x".formatted(wanted), ratio >= wanted, figures);
    }

    /** A ratio or a time that should be at most so much. */
    void atMost(String what, double figure, String unit, double wanted, String figures) {
        line(
                what,
                "%.2f %s".formatted(figure, unit),
                "<= %.2f %s".formatted(wanted, unit),
                figure <= wanted,
                figures);
    }

    private void line(String what, String figure, String wanted, boolean met, String figures) {
        allMet &= met;
        System.out.printf("%-6s %-52s %12s  wanted %-12s %s%n", met ? "ok" : "MISSED", what, figure, wanted, figures);
    }

    /** 0 when every bar was met, else 1. */
    int exitCode() {
        return allMet ? 0 : 1;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The median of the rounds' own ratios: what disturbs a round disturbs both of its halves. */
    static double medianRatio(List<Double> ours, List<Double> theirs) {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, i -> ours.get(i) / theirs.get(i));
        return median(Arrays.stream(ratios).boxed().toList());
    }

    static String rounds(List<Double> ours, List<Double> theirs) {
        StringBuilder rounds = new StringBuilder("rounds");
        for (int i = 0; i < ours.size(); i++) {
            rounds.append(String.format(Locale.ROOT, " %.2f", ours.get(i) / theirs.get(i)));
        }
        return rounds.toString();
    }

    static double percentile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(part * sorted.size()) - 1));
    }
}
