package dev.stoa.sponsorship.asset;

import dev.stoa.sponsorship.file.Picture.Space;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDSpecialColorSpace;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The first page of a PDF: its crop box, and by the operators that paint it (ISO 32000-2, annex A) whether it is drawn, and in
 * which colours.
 *
 * @param wide in millimetres
 * @param drawn whether paths or letters are painted
 * @param pixels whether pictures are
 * @param space CMYK as soon as one colour is; null where only named colour spaces are used
 */
record PdfPage(double wide, double high, boolean drawn, boolean pixels, Space space) {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final int DEEPEST = 5;
    private static final Set<String> PAINTS =
            Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Tj", "TJ", "'", "\"");

    static PdfPage of(PDPage page) throws IOException {
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double wide = (turned ? box.getHeight() : box.getWidth()) * page.getUserUnit() * MM_PER_POINT;
        double high = (turned ? box.getWidth() : box.getHeight()) * page.getUserUnit() * MM_PER_POINT;
        var painted = new Painted();
        painted.read(page, 0);
        return new PdfPage(wide, high, painted.drawn, painted.pixels, painted.space());
    }

    /** What the operators say, also those of forms within the page. */
    private static final class Painted {

        private boolean drawn;
        private boolean pixels;
        private final Set<Space> spaces = EnumSet.noneOf(Space.class);

        void read(PDContentStream stream, int depth) throws IOException {
            Object before = null;
            var tokens = new PDFStreamParser(stream);
            for (var token = tokens.parseNextToken(); token != null; token = tokens.parseNextToken()) {
                if (token instanceof Operator operator) {
                    take(operator.getName(), before, stream, depth);
                }
                before = token;
            }
        }

        private void take(String operator, Object operand, PDContentStream stream, int depth) throws IOException {
            drawn |= PAINTS.contains(operator);
            switch (operator) {
                case "k", "K" -> spaces.add(Space.CMYK);
                case "rg", "RG" -> spaces.add(Space.RGB);
                case "g", "G" -> spaces.add(Space.GREY);
                case "cs", "CS" -> {
                    if (operand instanceof COSName name && stream.getResources() != null) {
                        named(stream.getResources().getColorSpace(name));
                    }
                }
                case "BI" -> pixels = true;
                case "Do" -> {
                    if (operand instanceof COSName name && stream.getResources() != null) {
                        object(stream, name, depth);
                    }
                }
                default -> {
                    // Says nothing about what is asked.
                }
            }
        }

        private void object(PDContentStream stream, COSName name, int depth) throws IOException {
            var object = stream.getResources().getXObject(name);
            if (object instanceof PDImageXObject image) {
                pixels = true;
                named(image.getColorSpace());
            } else if (object instanceof PDFormXObject form && depth < DEEPEST) {
                read(form, depth + 1);
            }
        }

        /** Of a spot colour or a pattern only its makers know what it is printed with. */
        private void named(PDColorSpace space) {
            if (space instanceof PDSpecialColorSpace && !(space instanceof PDIndexed)) {
                return;
            }
            switch (space instanceof PDIndexed palette
                    ? palette.getBaseColorSpace().getNumberOfComponents()
                    : space.getNumberOfComponents()) {
                case 1 -> spaces.add(Space.GREY);
                case 4 -> spaces.add(Space.CMYK);
                default -> spaces.add(Space.RGB);
            }
        }

        Space space() {
            return spaces.contains(Space.CMYK)
                    ? Space.CMYK
                    : spaces.contains(Space.RGB) ? Space.RGB : spaces.contains(Space.GREY) ? Space.GREY : null;
        }
    }
}
