package dev.stoa.sponsorship.asset;

import dev.stoa.sponsorship.asset.Wish.Colour;
import dev.stoa.sponsorship.asset.Wish.Drawing;
import dev.stoa.sponsorship.asset.Wish.Fit;
import dev.stoa.sponsorship.asset.Wish.Unit;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Picture.Space;
import dev.stoa.sponsorship.file.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file has to be.
 *
 * @param formats empty for any that is a picture
 * @param width in {@code unit}, null where it does not matter
 * @param height in {@code unit}, null where it does not matter
 * @param dpi pixels per inch; null where it does not matter. With millimetres it says how many pixels that takes
 * @param mostBytes the most bytes
 */
public record Spec(
        String title,
        Set<Format> formats,
        Drawing drawing,
        Double width,
        Double height,
        Unit unit,
        Fit fit,
        Integer dpi,
        Colour colour,
        long mostBytes,
        String note) {

    static final Set<Format> PICTURES = EnumSet.of(Format.PNG, Format.JPEG, Format.SVG, Format.PDF);

    private static final double MM_PER_INCH = 25.4;
    /** Millimetres by which a size may be off: what is cut with a knife is no better. */
    private static final double MM_OFF = 0.5;
    /** By how much a ratio may be off: a hundredth. */
    private static final double RATIO_OFF = 0.01;

    Set<Format> allowed() {
        return formats.isEmpty() ? PICTURES : formats;
    }

    /** Everything that is wrong, each as a sentence; empty where it fits. */
    List<String> faults(Measured found) {
        var faults = new ArrayList<String>();
        drawing(found, faults);
        size(found, faults);
        resolution(found, faults);
        colour(found, faults);
        if (found.bytes() > mostBytes) {
            faults.add("It has %s; at most %s are asked for.".formatted(Size.of(found.bytes()), Size.of(mostBytes)));
        }
        return faults;
    }

    private void drawing(Measured found, List<String> faults) {
        if (drawing == Drawing.VECTOR && !found.vector()) {
            faults.add(
                    found.format() == Format.PNG || found.format() == Format.JPEG
                            ? "A %s is made of pixels; a drawing (vector) is asked for.".formatted(found.format())
                            : "There are pictures made of pixels in it, or nothing is drawn; a drawing (vector) is asked for.");
        } else if (drawing == Drawing.RASTER && found.vector()) {
            faults.add("It is drawn (vector); a picture made of pixels is asked for.");
        }
    }

    private void size(Measured found, List<String> faults) {
        if (width == null && height == null) {
            return;
        }
        if (fit == Fit.RATIO) {
            ratio(found, faults);
            return;
        }
        // A drawing can be made as large as one likes.
        if (found.vector() && fit == Fit.AT_LEAST) {
            return;
        }
        boolean byPixels = unit == Unit.PX || (dpi != null && found.width() != null && !found.vector());
        var foundWidth = byPixels ? found.width() : found.wide();
        var foundHeight = byPixels ? found.height() : found.high();
        if (foundWidth == null || foundHeight == null) {
            faults.add(
                    byPixels
                            ? "It does not say how many pixels it has; %s are asked for.".formatted(size())
                            : "It does not say how large it is printed (no resolution in it); %s are asked for."
                                    .formatted(size()));
            return;
        }
        side("wide", width, foundWidth, byPixels, faults);
        side("high", height, foundHeight, byPixels, faults);
    }

    private void side(String word, Double asked, double found, boolean byPixels, List<String> faults) {
        if (asked == null) {
            return;
        }
        double wanted = byPixels && unit == Unit.MM ? Math.ceil(asked / MM_PER_INCH * dpi) : asked;
        double off = byPixels ? 0.5 : MM_OFF;
        boolean fits = switch (fit) {
            case EXACTLY -> Math.abs(found - wanted) <= (byPixels && unit == Unit.MM ? 1.5 : off);
            case AT_LEAST -> found >= wanted - off;
            case AT_MOST -> found <= wanted + off;
            case RATIO -> true;
        };
        if (!fits) {
            var in = byPixels ? "px" : "mm";
            var why = byPixels && unit == Unit.MM ? " (%s mm at %d dpi)".formatted(Measured.number(asked), dpi) : "";
            faults.add("It is %s %s %s; %s %s %s%s are asked for."
                    .formatted(Measured.number(found), in, word, fit.words(), Measured.number(wanted), in, why));
        }
    }

    private void ratio(Measured found, List<String> faults) {
        var foundWidth = found.width() == null ? found.wide() : found.width();
        var foundHeight = found.height() == null ? found.high() : found.height();
        if (width == null || height == null || foundWidth == null || foundHeight == null) {
            faults.add("It does not say how large it is, so its ratio cannot be told.");
        } else if (Math.abs(foundWidth / foundHeight / (width / height) - 1) > RATIO_OFF) {
            faults.add("Its sides are %s to %s; %s to %s is asked for."
                    .formatted(
                            Measured.number(foundWidth),
                            Measured.number(foundHeight),
                            Measured.number(width),
                            Measured.number(height)));
        }
    }

    /** With millimetres the pixels were counted already, whatever the file says of itself. */
    private void resolution(Measured found, List<String> faults) {
        boolean counted = unit == Unit.MM && (width != null || height != null) && fit != Fit.RATIO;
        if (dpi == null || counted || found.vector() || found.width() == null) {
            return;
        }
        if (found.dpi() == null) {
            faults.add("It does not say its resolution; %d dpi are asked for.".formatted(dpi));
        } else if (found.dpi() < dpi) {
            faults.add("It says %d dpi; at least %d are asked for.".formatted(found.dpi(), dpi));
        }
    }

    private void colour(Measured found, List<String> faults) {
        var wanted = colour == Colour.CMYK ? Space.CMYK : Space.RGB;
        if (colour == Colour.ANY) {
            return;
        }
        if (found.space() == null) {
            faults.add("Its colours cannot be told; %s is asked for.".formatted(colour.words()));
        } else if (found.space() != wanted) {
            faults.add("Its colours are %s; %s is asked for.".formatted(found.space(), colour.words()));
        } else if (colour == Colour.SRGB && !found.srgb()) {
            faults.add("It has no sRGB profile; one is asked for.");
        }
    }

    /** "at least 1,200 × 600 px"; empty where the size does not matter. */
    String size() {
        if (width == null && height == null) {
            return "";
        }
        var in = unit == Unit.PX ? "px" : "mm";
        var sides = width != null && height != null
                ? "%s × %s %s".formatted(Measured.number(width), Measured.number(height), in)
                : width != null
                        ? "%s %s wide".formatted(Measured.number(width), in)
                        : "%s %s high".formatted(Measured.number(height), in);
        return fit.words() + " " + sides;
    }

    /** All of it in one line. */
    String words() {
        return byLabel().values().stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** All that is asked, by the labels of the form; what the page shows and the trail compares. */
    Map<String, String> byLabel() {
        var all = new LinkedHashMap<String, String>();
        all.put("Title", title);
        all.put("Format", Format.words(allowed()));
        all.put("Drawn or pixels", drawing.words());
        all.put("Size", size().isEmpty() ? "any" : size());
        all.put("Resolution", dpi == null ? "any" : dpi + " dpi");
        all.put("Colours", colour.words());
        all.put("At most", Size.of(mostBytes));
        all.put("Note", note);
        return all;
    }
}
