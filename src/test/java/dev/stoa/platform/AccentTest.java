package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertEquals(21, Colour.of("#000000").contrast(Colour.WHITE), 0.001);
        assertEquals(4.48, Colour.of("#777777").contrast(Colour.WHITE), 0.005);
        assertEquals(1, Colour.WHITE.contrast(Colour.WHITE), 0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0f5c74", "#1d6b2f", "#8a1c1c", "#5b2a86", "#000000", "#0000ff", "#7a4b00", "#b3005e"})
    void whatIsReadOnLightPagesIsMadeReadableOnDarkOnes(String hex) {
        var accent = Accent.of(hex);

        assertTrue(accent.mistake().isEmpty(), hex);
        for (var ground : List.of(Accent.PAPER, Colour.WHITE, accent.wash())) {
            assertTrue(accent.light().contrast(ground) >= Accent.LEAST, hex + " on " + ground.hex());
        }
        for (var ground : List.of(Accent.DARK_PAPER, Accent.DARK_CARD, accent.darkWash())) {
            assertTrue(
                    accent.dark().contrast(ground) >= Accent.LEAST,
                    accent.dark().hex() + " on " + ground.hex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffcc00", "#1db954", "#ff6600", "#ffffff", "#8fb6ff"})
    void whatCannotBeReadIsRefusedWithTheNearestThatCan(String hex) {
        var mistake = Accent.of(hex).mistake().orElseThrow();

        var proposed = Pattern.compile("; (#[0-9a-f]{6}) is near").matcher(mistake);
        assertTrue(proposed.find(), mistake);
        assertTrue(Accent.of(proposed.group(1)).mistake().isEmpty(), proposed.group(1));
    }

    @Test
    void theGroundsAreThoseOfTheStyleSheet() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/META-INF/resources/css/tokens.css"));
        assertTrue(css.contains("--paper: light-dark(%s, %s)".formatted(Accent.PAPER.hex(), Accent.DARK_PAPER.hex())));
        assertTrue(css.contains("--card: light-dark(#fff, %s)".formatted(Accent.DARK_CARD.hex())));
    }
}
