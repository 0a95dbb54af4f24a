package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackedBarsTest {

    @Test
    void standOnEachOtherAndShowTheLeastOfSomething() {
        var bars = StackedBars.of(
                List.of("ours", "theirs"), List.of(List.of(100L, 300L), List.of(0L, 0L), List.of(1L, 0L)), 8, 7);
        assertEquals(24, bars.width());
        assertEquals(400, bars.most());
        assertEquals(
                List.of(
                        new StackedBars.Stack("ours", "one", "M0 200v-50h7v50zM16 200v-1h7v1z", 101),
                        new StackedBars.Stack("theirs", "two", "M0 150v-150h7v150z", 300)),
                bars.stacks());
        assertEquals("33.33%", bars.percent(8));
    }

    @Test
    void ofNothingHaveTheirNamesAndARoom() {
        var bars = StackedBars.of(List.of("ours"), List.of(), 8, 7);
        assertEquals(List.of("ours"), bars.names());
        assertEquals(8, bars.width());
        assertEquals(0, bars.most());
        assertEquals("", bars.stacks().getFirst().path());
    }

    @Test
    void areNoMoreThanCanBeToldApart() {
        var names = Collections.nCopies(StackedBars.MOST + 1, "kind");
        assertThrows(IllegalArgumentException.class, () -> StackedBars.of(names, List.of(), 8, 7));
    }
}
