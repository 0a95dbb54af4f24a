package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptSectionTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addSectionHelper(new KeptSection())
            .build();

    public record Cell(String name, int stars) {}

    private String shown(String template, Object cell) {
        return engine.parse(template).data("cell", cell).data("made", made).render();
    }

    @Test
    void isMadeOnceForEachValue() {
        var template = engine.parse("{#kept cell}<li>{cell.name} {cell.stars} {made.incrementAndGet}</li>{/kept}.");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "<li>a 1 1</li>.",
                    template.data("cell", new Cell("a", 1)).data("made", made).render());
        }
        assertEquals(
                "<li>a 2 2</li>.",
                template.data("cell", new Cell("a", 2)).data("made", made).render());
        assertEquals(2, made.get());
    }

    /** Two parts that show the same value do not show each other's text. */
    @Test
    void isOfOnePlace() {
        assertEquals(
                "<b>a</b><i>a</i>",
                shown("{#kept cell}<b>{cell.name}</b>{/kept}{#kept cell}<i>{cell.name}</i>{/kept}", new Cell("a", 1)));
    }

    @Test
    void showsNothingAsItIs() {
        assertEquals("none", shown("{#kept cell}{#if cell}some{#else}none{/if}{/kept}", null));
    }
}
