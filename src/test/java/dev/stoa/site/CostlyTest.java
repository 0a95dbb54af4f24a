package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CostlyTest {

    private record About(String what) {}

    @Inject
    Costly costly;

    @Inject
    DataVersion version;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatTookLongIsGivenAgainAlthoughDataMoved() {
        assertEquals(1, ask("slow", 600));
        version.changed();
        assertEquals(1, ask("slow", 600));
        assertEquals(2, ask("another", 600), "another question");
        version.hidden();
        assertEquals(3, ask("slow", 0), "something was hidden");
    }

    @Test
    void whatIsQuickIsAskedEachTime() {
        assertEquals(1, ask("quick", 0));
        assertEquals(2, ask("quick", 0));
    }

    private int ask(String what, int millis) {
        return costly.answer(new About(what), () -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return asked.incrementAndGet();
        });
    }
}
