package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.stoa.github.sync.AskedTooMuch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSizeTest {

    private final PageSize size = new PageSize();
    private final List<Integer> asked = new ArrayList<>();
    private int bearable = 100;

    @Test
    void halvesUntilItIsAnsweredAndStaysThere() {
        bearable = 13;
        assertEquals(12, ask(100));
        assertEquals(List.of(100, 50, 25, 12), asked);
        assertEquals(12, ask(100));
        assertEquals(5, asked.size());
    }

    @Test
    void growsBackAfterFourGoodAnswersEachTime() {
        bearable = 25;
        ask(100);
        bearable = 100;
        asked.clear();
        for (int i = 0; i < 9; i++) {
            ask(100);
        }
        assertEquals(List.of(25, 25, 25, 50, 50, 50, 50, 100, 100), asked);
    }

    @Test
    void asksForNoMoreThanIsExpectedAndForOneAtLeast() {
        assertEquals(7, ask(7));
        assertEquals(1, ask(0));
        assertEquals(100, ask(1_000));
    }

    @Test
    void aSingleOneThatIsTooMuchIsAFailure() {
        bearable = 0;
        assertThrows(AskedTooMuch.class, () -> ask(100));
        assertEquals(List.of(100, 50, 25, 12, 6, 3, 1), asked);
        assertEquals(1, size.now());
    }

    private int ask(int expected) {
        return size.ask(expected, this::answer).asInt();
    }

    private JsonNode answer(int first) {
        asked.add(first);
        if (first > bearable) {
            throw new AskedTooMuch("too slow");
        }
        return IntNode.valueOf(first);
    }
}
