package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void whatTheOperatorCanMendIsOneSentenceHoweverDeepItLies() {
        Stream.of(
                        new BindException("Address already in use"),
                        new AccessDeniedException("content/pages"),
                        new SQLException("ERROR: permission denied for schema public\n  Position: 14"),
                        new FlywayException("Validate failed:\nMigration checksum mismatch"),
                        new IllegalArgumentException("SRCFG00039: The config property x cannot be converted"))
                .forEach(cause -> {
                    var sentence = Refusal.sentence(new IllegalStateException("start", new RuntimeException(cause)))
                            .orElseThrow(() -> new AssertionError(cause));
                    assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
                });
    }

    @Test
    void aRefusalOfOursIsSaidAsItIs() {
        assertEquals(Optional.of("No."), Refusal.sentence(new RuntimeException(new StartRefused("No."))));
    }

    @Test
    void aMistakeOfOursIsShownWhole() {
        assertEquals(Optional.empty(), Refusal.sentence(new IllegalStateException(new NullPointerException())));
    }
}
