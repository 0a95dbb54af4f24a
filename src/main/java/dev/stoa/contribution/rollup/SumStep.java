package dev.stoa.contribution.rollup;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;

/** Sums anew what is marked, every few seconds, a portion a transaction; a span is marked first. */
abstract class SumStep implements Step {

    private final Derived derived;
    private final Sums sums;

    SumStep(Derived derived, Sums sums) {
        this.derived = derived;
        this.sums = sums;
    }

    @Override
    public Pace pace() {
        return Pace.OFTEN;
    }

    @Override
    public boolean due() {
        return derived.any("select 1 from %s limit 1".formatted(sums.marks()));
    }

    @Override
    public long run() {
        return derived.portions(sums.statement(), sums.most());
    }

    @Override
    public long again(Span span) {
        derived.write(sums.again(), span);
        return run();
    }
}
