package dev.stoa.sponsorship.asset;

import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Jpeg;
import dev.stoa.sponsorship.file.PdfCheck;
import dev.stoa.sponsorship.file.Picture;
import dev.stoa.sponsorship.file.Picture.Space;
import dev.stoa.sponsorship.file.Png;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.Svg;
import dev.stoa.sponsorship.file.Unfit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * What was found in a file.
 *
 * @param vector whether it is drawn, and of nothing but drawings
 * @param width in pixels of a picture, in CSS pixels of an SVG; null where it has none
 * @param wide in millimetres, null where the file does not say
 * @param dpi pixels per inch; null where the file does not say
 * @param space of its colours; null where it cannot be told
 */
public record Measured(
        Format format,
        boolean vector,
        Double width,
        Double height,
        Double wide,
        Double high,
        Integer dpi,
        Space space,
        boolean srgb,
        long bytes) {

    private static final double MM_PER_INCH = 25.4;
    private static final double CSS_PIXELS_PER_INCH = 96;

    /** @throws Unfit where it cannot be read */
    static Measured of(Checked file) {
        try {
            return switch (file.format()) {
                case PNG -> picture(file, Png.read(file.path()));
                case JPEG -> picture(file, Jpeg.read(file.path()));
                case SVG -> drawing(file, Svg.read(file.path()));
                case PDF -> page(file);
                case ODT, DOCX -> throw new IllegalArgumentException(file.format() + " is no picture");
            };
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Measured picture(Checked file, Picture picture) {
        var dpi = picture.dpi();
        return new Measured(
                file.format(),
                false,
                (double) picture.width(),
                (double) picture.height(),
                dpi == null || dpi == 0 ? null : picture.width() * MM_PER_INCH / dpi,
                dpi == null || dpi == 0 ? null : picture.height() * MM_PER_INCH / dpi,
                dpi,
                picture.space(),
                picture.profile() != null && picture.profile().srgb(),
                file.size());
    }

    /** Colours in SVG are sRGB unless said otherwise (SVG 2, 13.2). */
    private static Measured drawing(Checked file, Svg svg) {
        return new Measured(
                file.format(),
                !svg.pixels(),
                svg.width(),
                svg.height(),
                svg.width() == null ? null : svg.width() * MM_PER_INCH / CSS_PIXELS_PER_INCH,
                svg.height() == null ? null : svg.height() * MM_PER_INCH / CSS_PIXELS_PER_INCH,
                null,
                Space.RGB,
                true,
                file.size());
    }

    private static Measured page(Checked file) {
        try (var document = PdfCheck.open(file.path())) {
            var page = PdfPage.of(document.getPage(0));
            return new Measured(
                    file.format(),
                    page.drawn() && !page.pixels(),
                    null,
                    null,
                    page.wide(),
                    page.high(),
                    null,
                    page.space(),
                    false,
                    file.size());
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Unfit unfit ? unfit : new Unfit("The PDF is broken: its page cannot be read.");
        }
    }

    /** "PNG, made of pixels, 1,200 × 600 px, 300 dpi, RGB with an sRGB profile, 34 KB". */
    String words() {
        var words = new StringBuilder(format.toString()).append(vector ? ", drawn" : ", made of pixels");
        if (width != null && height != null) {
            words.append(", ")
                    .append(number(width))
                    .append(" × ")
                    .append(number(height))
                    .append(" px");
        }
        if (wide != null && high != null) {
            words.append(", ")
                    .append(number(wide))
                    .append(" × ")
                    .append(number(high))
                    .append(" mm");
        }
        if (dpi != null) {
            words.append(", ").append(dpi).append(" dpi");
        }
        words.append(", ").append(space == null ? "colours unknown" : space.toString());
        return words.append(srgb && format != Format.SVG ? " with an sRGB profile, " : ", ")
                .append(Size.of(bytes))
                .toString();
    }

    /** "1,200" or "89.5". */
    static String number(double value) {
        return Math.abs(value - Math.rint(value)) < 0.05
                ? String.format(Locale.ENGLISH, "%,.0f", value)
                : String.format(Locale.ENGLISH, "%,.1f", value);
    }
}
