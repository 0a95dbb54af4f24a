package dev.stoa.github.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.Alias;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The four forms of gitmailmap(5), and what people write instead. */
class MailmapTest {

    @Test
    void theFourForms() {
        assertEquals(
                List.of(
                        new Alias("jane@laptop.example", null, null, "Jane Doe"),
                        new Alias("joe@home.example", null, "joe@example.org", null),
                        new Alias("jd@example.org", null, "jane@example.org", "Jane Doe"),
                        new Alias("bugs@example.org", "Joe R.", "joe@example.org", "Joe R. Developer")),
                Mailmap.read("""
                        # Our people
                        Jane Doe <jane@laptop.example>
                        <joe@example.org> <Joe@Home.example>

                        Jane Doe <Jane@Example.org> <jd@example.org>
                        Joe R. Developer <joe@example.org>  Joe R.   <bugs@example.org> # left in 2019
                        """));
    }

    @Test
    void whatSaysNothingIsPassedOver() {
        assertEquals(
                List.of(),
                Mailmap.read(
                        "\n   \n#\nNo address\n<only@example.org>\nName <>\n<> <a@example.org>\nHalf <half@example.org\n"
                                + "><\n" + "x".repeat(300) + " <long@example.org>\n"));
    }

    @Test
    void oddBlanksAndLineEndings() {
        assertEquals(
                List.of(
                        new Alias("a@example.org", null, null, "A  B"),
                        new Alias("c@example.org", "Old", "d@example.org", "D")),
                Mailmap.read("\t A  B <  a@example.org >\r\n  D<d@example.org>Old<c@example.org>"));
    }

    @Test
    void laterLinesAddToAndOverrideEarlierOnes() {
        assertEquals(
                List.of(
                        new Alias("a@example.org", null, "a@new.example", "Second"),
                        new Alias("a@example.org", "OLD NAME", null, "Fourth")),
                Mailmap.read("""
                        First <a@new.example> <a@example.org>
                        Second <A@example.org>
                        Third <x@example.org> Old Name <a@example.org>
                        Fourth <a@example.org> OLD NAME <a@example.org>
                        """).stream()
                        .map(alias -> "a@example.org".equals(alias.properEmail())
                                ? new Alias(alias.commitEmail(), alias.commitName(), null, alias.properName())
                                : alias)
                        .toList());
    }

    @Test
    void aLargeOneIsReadInNoTime() {
        assertEquals(40_000, Mailmap.read(bulk()).size());
    }

    private static String bulk() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            lines.append("N <n").append(i).append("@example.org>\n");
        }
        return lines + "<".repeat(200_000) + "\n" + "<>".repeat(100_000);
    }
}
