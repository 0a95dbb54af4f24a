package dev.stoa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Two servers under the same load in turns; who goes first alternates. */
record Duel(List<PageLoad> ours, List<PageLoad> theirs) {

    static Duel of(int rounds, Callable<PageLoad> ours, Callable<PageLoad> theirs) throws Exception {
        var duel = new Duel(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 1) {
                duel.theirs.add(theirs.call());
            }
            duel.ours.add(ours.call());
            if (round % 2 == 0) {
                duel.theirs.add(theirs.call());
            }
        }
        return duel;
    }

    /** Our answers that were errors. */
    long errors() {
        return ours.stream().mapToLong(PageLoad::errors).sum();
    }

    void atLeast(Bars bars, String what, double wanted, String unit, ToDoubleFunction<PageLoad> figure) {
        bars.atLeast(what, ratio(figure), wanted, figures(unit, figure));
    }

    void atMost(Bars bars, String what, double wanted, String unit, ToDoubleFunction<PageLoad> figure) {
        bars.atMost(what, ratio(figure), "x", wanted, figures(unit, figure));
    }

    private double ratio(ToDoubleFunction<PageLoad> figure) {
        return Bars.medianRatio(values(ours, figure), values(theirs, figure));
    }

    /** The medians of both, and the ratio in each round. */
    private String figures(String unit, ToDoubleFunction<PageLoad> figure) {
        var here = values(ours, figure);
        var there = values(theirs, figure);
        return "%,.2f to %,.2f %s, %s".formatted(Bars.median(here), Bars.median(there), unit, Bars.rounds(here, there));
    }

    private static List<Double> values(List<PageLoad> loads, ToDoubleFunction<PageLoad> figure) {
        return loads.stream().map(figure::applyAsDouble).toList();
    }
}
