package dev.stoa.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.Accent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {

    private static final Painter PAINTER = new Painter("Example AB", Accent.of("#0f5c74"));

    @ParameterizedTest
    @ValueSource(strings = {"Kiln", "Обжиг керамики", "Κεραμική", "陶芸と窯の集い", "שלום עולם", "🔥 Kiln"})
    void aTitleIsPaintedInItsScript(String title) throws IOException {
        assertTrue(ink(title) > ink("") + 800, title);
    }

    /** Old Turkic and the end of a rare block: no font of ours or of a usual machine has them. */
    @Test
    void aTitleThatNoFontHasIsKnown() {
        assertTrue(Typeface.SERIF.shows("🔥 Kiln 陶芸"));
        assertTrue(Typeface.SERIF.shows("!"));
        assertFalse(Typeface.SERIF.shows("\uD803\uDC00\uD803\uDC01\uD803\uDC02"));
    }

    /** A script without signs would be boxes, all alike. */
    @Test
    void othersThanLatinLettersAreNotBoxes() throws IOException {
        assertTrue(ink("川川川") < ink("鑑鑑鑑"), "few strokes are less ink than many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung", "one two three four "})
    void howeverLongATitleIsItStaysOnItsPaper(String words) throws IOException {
        var image = image(words.repeat(30));

        assertEquals(0, inked(image, 1140, 150, 60, 480), "right margin");
        assertEquals(0, inked(image, 0, 150, 70, 480), "left margin");
        assertEquals(0, inked(image, 0, 575, 1200, 55), "foot");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        var face = Typeface.PLAIN.of(40);

        assertEquals(1, face.lines("short", 600, 2).size());
        var cut = face.lines("word ".repeat(100), 600, 2);
        assertEquals(2, cut.size());
        assertTrue(cut.getLast().getCharacterCount() > 5);
        assertEquals(List.of(), face.lines("  ", 600, 2));
    }

    private static int ink(String title) throws IOException {
        return inked(image(title), 0, 150, 1200, 300);
    }

    private static BufferedImage image(String title) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(PAINTER.png(new Card("Project", title, "", List.of(), List.of()))));
    }

    private static int inked(BufferedImage image, int left, int top, int wide, int high) {
        int dark = 0;
        for (int x = left; x < left + wide; x++) {
            for (int y = top; y < top + high; y++) {
                if ((image.getRGB(x, y) >> 8 & 255) < 128) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
