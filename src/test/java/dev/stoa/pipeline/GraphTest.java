package dev.stoa.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final Step WASH = step("wash", Set.of("wool"), Set.of("fleece"));
    private static final Step SPIN = step("spin", Set.of("fleece"), Set.of("yarn"));
    private static final Step DYE = step("dye", Set.of("yarn", "colour"), Set.of("dyed"));
    private static final Step KNIT = step("knit", Set.of("yarn", "dyed"), Set.of("jumper"));
    private static final Step GRIND = step("grind", Set.of("stone"), Set.of("colour"));

    @Test
    void eachStepComesAfterWhatItReads() {
        var graph = new Graph(List.of(KNIT, DYE, WASH, GRIND, SPIN));
        assertEquals(
                List.of("grind", "wash", "spin", "dye", "knit"),
                graph.steps().stream().map(Step::name).toList());
        assertEquals(List.of("spin", "dye", "knit"), graph.withDependents("spin"));
        assertEquals(List.of("grind", "dye", "knit"), graph.withDependents("grind"));
        assertEquals(3, graph.depth("knit"));
    }

    @Test
    void aCircleRefusesTheStartWithASentence() {
        var shear = step("shear", Set.of("jumper"), Set.of("wool"));
        var pipeline = new Pipeline(List.of(WASH, SPIN, DYE, KNIT, GRIND, shear), null, Clock.systemUTC());
        var refusal = assertThrows(StartRefused.class, () -> pipeline.check(new StartupEvent()));
        assertTrue(refusal.getMessage().contains("circle"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("wash needs shear"), refusal.getMessage());
        assertTrue(!refusal.getMessage().contains("grind"), "what is not in the circle is not named");
    }

    @Test
    void twoMakersOfOneThingAndOneNameForTwoAreRefused() {
        var again = step("comb", Set.of(), Set.of("fleece"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Graph(List.of(WASH, again)))
                .getMessage()
                .contains("both make fleece"));
        assertThrows(
                IllegalArgumentException.class, () -> new Graph(List.of(WASH, step("wash", Set.of(), Set.of("x")))));
    }

    static Step step(String name, Set<String> inputs, Set<String> outputs) {
        return new TestStep(name, inputs, outputs, Step.Pace.NIGHTLY);
    }
}
