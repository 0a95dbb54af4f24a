package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberedTest {

    @Inject
    Remembered remembered;

    @Inject
    DataVersion version;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void empty() {
        remembered.clear();
    }

    private int ask(String what, Object about) {
        return remembered
                .each(what, List.of(about), missing -> Map.of(about, asked.incrementAndGet()))
                .get(about);
    }

    @Test
    void asksEachQuestionOnce() {
        // Jobs of the same portal may move the data between two lines: then both are asked anew.
        long before;
        do {
            before = version.current();
            remembered.clear();
            asked.set(0);
            ask("stars", 1);
            ask("stars", 1);
            ask("stars", 2);
            ask("forks", 1);
        } while (before != version.current());
        assertEquals(3, asked.get());
    }

    @Test
    void asksAgainWhenDataMoved() {
        int first = ask("stars", 1);
        version.changed();
        assertEquals(first + 1, ask("stars", 1));
    }

    @Test
    void asksAgainWhenSomethingWasHidden() {
        int first = ask("stars", 1);
        version.hidden();
        assertEquals(first + 1, ask("stars", 1));
    }

    @Test
    void isOldAtOnceWhenDataMoveWhileItAsks() {
        remembered.each("stars", List.<Object>of(1), missing -> {
            version.changed();
            return Map.of(1, asked.incrementAndGet());
        });
        assertEquals(2, ask("stars", 1));
    }

    @Test
    void asksOnlyForWhatIsMissing() {
        long before;
        List<Object> missed = new ArrayList<>();
        do {
            before = version.current();
            remembered.clear();
            missed.clear();
            for (var things : List.of(List.of(1, 2), List.of(2, 3), List.of(3, 1))) {
                remembered.each("stars", things, some -> {
                    missed.addAll(some);
                    // Of the second nothing is known, and that is known then.
                    return some.contains(1) ? Map.of(1, "one") : Map.of();
                });
            }
        } while (before != version.current());
        assertEquals(List.of(1, 2, 3), missed);
    }
}
