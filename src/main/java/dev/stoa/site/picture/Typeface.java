package dev.stoa.site.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in the first font that has each character: Stoa's serif or sans, then those that the documents have for other scripts,
 * then whatever this machine has. A character that none has (most emoji) is left out.
 */
record Typeface(List<Font> fonts) {

    private static final FontRenderContext PIXELS = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private static final Font SANS = font("LiberationSans-Regular.ttf");
    private static final Font OTHERS = font("DroidSansFallbackFull.ttf");
    private static final Font MACHINES = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    static final Typeface SERIF = new Typeface(List.of(font("Newsreader-Medium.ttf"), SANS, OTHERS, MACHINES));
    static final Typeface PLAIN = new Typeface(List.of(SANS, OTHERS, MACHINES));

    Typeface of(float pixels) {
        return new Typeface(fonts.stream().map(font -> font.deriveFont(pixels)).toList());
    }

    /** Whether most of its letters can be painted here: our fonts have no Hangul, Arabic or Devanagari, the machine's may. */
    boolean shows(String text) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters
                <= 2
                        * text.codePoints()
                                .filter(Character::isLetterOrDigit)
                                .filter(this::has)
                                .count();
    }

    /** The text in lines no wider than this; what does not fit into the last gives way to an ellipsis. */
    List<TextLayout> lines(String text, float width, int most) {
        var shown = shown(text);
        var lines = broken(shown, width);
        if (lines.size() <= most) {
            return lines;
        }
        int fits = 0;
        int tooLong = shown.length();
        while (tooLong - fits > 1) {
            int half = (fits + tooLong) / 2;
            if (broken(cut(shown, half), width).size() <= most) {
                fits = half;
            } else {
                tooLong = half;
            }
        }
        return broken(cut(shown, fits), width);
    }

    private static String cut(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private List<TextLayout> broken(String text, float width) {
        if (text.isBlank()) {
            return List.of();
        }
        var attributed = new AttributedString(text);
        int at = 0;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            attributed.addAttribute(TextAttribute.FONT, fontOf(text.codePointAt(at)), at, next);
            at = next;
        }
        var measurer = new LineBreakMeasurer(attributed.getIterator(), PIXELS);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private String shown(String text) {
        var shown = new StringBuilder();
        text.replaceAll("\\s+", " ").strip().codePoints().filter(this::has).forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private boolean has(int character) {
        return fonts.stream().anyMatch(font -> font.canDisplay(character));
    }

    private Font fontOf(int character) {
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(fonts.getFirst());
    }

    private static Font font(String name) {
        try (var file = Typeface.class.getResourceAsStream("/documents/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
