package dev.stoa.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The one colour that is the company's: links, buttons, the first stack of every plot. A company names one for light pages;
 * what is needed beside it follows: the same hue, light enough for dark pages, and a wash of it as a ground. All of it is read
 * as text, so all of it has the contrast that WCAG 2.2 asks of text at level AA.
 *
 * @param light on light pages
 * @param dark on dark pages
 */
public record Accent(Colour light, Colour dark) {

    /** Contrast of text, https://www.w3.org/TR/WCAG22/#contrast-minimum. */
    public static final double LEAST = 4.5;

    /** On dark grounds colours glow less: more, so that it does not look dull. */
    private static final double LEAST_ON_DARK = 7;

    /** The grounds of the style sheet (css/tokens.css). */
    public static final Colour PAPER = Colour.of("#faf8f4");

    public static final Colour DARK_PAPER = Colour.of("#16161a");
    public static final Colour DARK_CARD = Colour.of("#1e1e24");

    /** @param hex such as {@code #0f5c74} */
    public static Accent of(String hex) {
        var light = Colour.of(hex);
        return new Accent(light, lightened(light));
    }

    /** A ground of light pages. */
    public Colour wash() {
        return light.on(Colour.WHITE, 0.07);
    }

    /** A ground of dark pages. */
    public Colour darkWash() {
        return dark.on(DARK_PAPER, 0.1);
    }

    /** Why nobody could read it, as the end of a sentence, with the nearest colour that does; empty for one that does. */
    Optional<String> mistake() {
        double here = contrast();
        if (here >= LEAST) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "a colour in which text can be read: its contrast on our light pages is %.1f and must be %.1f (WCAG 2.2 AA); %s is near and has it",
                here,
                LEAST,
                darkened().light.hex()));
    }

    private double contrast() {
        return DoubleStream.of(light.contrast(PAPER), light.contrast(Colour.WHITE), light.contrast(wash()))
                .min()
                .orElseThrow();
    }

    private Accent darkened() {
        var shade = Oklch.of(light);
        var candidate = this;
        while (candidate.contrast() < LEAST) {
            shade = shade.withLightness(shade.lightness() - 0.005);
            candidate = new Accent(shade.colour(), dark);
        }
        return candidate;
    }

    private static Colour lightened(Colour light) {
        var shade = Oklch.of(light);
        var candidate = shade.colour();
        while (candidate.contrast(DARK_CARD) < LEAST_ON_DARK && shade.lightness() < 1) {
            shade = shade.withLightness(Math.min(1, shade.lightness() + 0.005));
            candidate = shade.colour();
        }
        return candidate;
    }
}
