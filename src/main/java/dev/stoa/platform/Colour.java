package dev.stoa.platform;

import java.util.Locale;

/** A colour of the screen (sRGB, 0 to 255 each), and how well one is read on another. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);

    /**
     * @param hex such as {@code #0f5c74}
     * @throws IllegalArgumentException if it is not six digits behind a #
     */
    public static Colour of(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("No colour: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /** From 1 (the same) to 21 (black on white): https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
    public double contrast(Colour other) {
        double here = luminance();
        double there = other.luminance();
        return (Math.max(here, there) + 0.05) / (Math.min(here, there) + 0.05);
    }

    /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, 0 to 1. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** This much of it (0 to 1) on another, as a pane of it would look. */
    public Colour on(Colour ground, double part) {
        return new Colour(
                mixed(red, ground.red, part), mixed(green, ground.green, part), mixed(blue, ground.blue, part));
    }

    /** As CSS writes it. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int over, int under, double part) {
        return (int) Math.round(over * part + under * (1 - part));
    }
}
