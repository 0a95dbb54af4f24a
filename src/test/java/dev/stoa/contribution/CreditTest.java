package dev.stoa.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Co-authored-by: Bo Lund <bo@example.org>       | Bo Lund | bo@example.org
            co-authored-by:Bo<bo@example.org>              | Bo      | bo@example.org
            CO-AUTHORED-BY:   <bo@example.org>             | ''      | bo@example.org
            Co-authored-by: A <x@y> and B <bo@example.org> | A <x@y> and B | bo@example.org
            """)
    void coAuthorsAreRead(String line, String name, String email) {
        assertEquals(
                List.of(new Credit("Ada", "ada@example.org"), new Credit(name, email)),
                Credit.of("Ada", "ada@example.org", "Subject\n\n" + line + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Co-authored-by: Bo",
                "Co-authored-by: Bo <bo@example.org> (he)",
                "Co-authored-by: Bo <>",
                "Co-authored-by: Bo bo@example.org>",
                " Co-authored-by: Bo <bo@example.org>",
                "Co-authored-by:",
                "Co-authored-by: Ada <ADA@example.org>",
                "Co-authored-by: Bo <bo@example.org>>"
            })
    void othersCreditNobody(String line) {
        assertEquals(
                List.of(new Credit("Ada", "ada@example.org")), Credit.of("Ada", "ada@example.org", "S\n\n" + line));
    }

    @Test
    void hostileMessagesTakeNoTime() {
        for (String hostile : List.of(
                "Co-authored-by:" + " ".repeat(2_000_000),
                "co-authored-by: <\n".repeat(100_000),
                "co-authored-by:" + "<".repeat(1_000_000) + ">",
                "\n".repeat(2_000_000),
                " \t".repeat(1_000_000) + "<a@b>")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertEquals(
                            1, Credit.of("Ada", "ada@example.org", hostile).size()));
        }
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        Credit credit = new Credit("\ud83d\ude00".repeat(200), "A\u0000\n" + "b".repeat(400));
        assertEquals(254, credit.name().length());
        assertTrue(credit.name().endsWith("\ud83d\ude00"));
        assertEquals("a" + "b".repeat(319), credit.address());
    }
}
