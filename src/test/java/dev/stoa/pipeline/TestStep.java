package dev.stoa.pipeline;

import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** A step that notes when it ran, and does what a test wants. */
@Vetoed
class TestStep implements Step {

    final List<Span> ran = new ArrayList<>();
    volatile ToLongFunction<Span> work = span -> 7;

    private final String name;
    private final Set<String> inputs;
    private final Set<String> outputs;
    private final Pace pace;

    TestStep(String name, Set<String> inputs, Set<String> outputs, Pace pace) {
        this.name = name;
        this.inputs = inputs;
        this.outputs = outputs;
        this.pace = pace;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String says() {
        return "Makes " + String.join(", ", outputs);
    }

    @Override
    public Set<String> inputs() {
        return inputs;
    }

    @Override
    public Set<String> outputs() {
        return outputs;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public synchronized long again(Span span) {
        ran.add(span);
        return work.applyAsLong(span);
    }
}
