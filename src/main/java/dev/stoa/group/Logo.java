package dev.stoa.group;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that somebody sent, decoded and drawn anew as PNG: nothing of the file itself is kept, so nothing can hide in it.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html">OWASP</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record Logo(byte[] png, int width, int height) {

    static final int MOST_BYTES = 1 << 20;

    /** CSS pixels on a page, times two for dense screens. */
    private static final int LONGEST_SIDE = 400;

    private static final int MOST_PIXELS = 16_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** It is not taken; the message is a sentence for people. */
    static final class Unfit extends RuntimeException {
        Unfit(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** @throws Unfit where it is no picture that we take */
    static Logo of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Unfit("The file has more than 1 MB: send a smaller one.");
        }
        return drawn(decoded(file));
    }

    private static BufferedImage decoded(byte[] file) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Unfit("This is no PNG, JPEG or GIF.");
            }
            var reader = readers.next();
            try {
                return decoded(reader, stream);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Unfit unfit) {
                throw unfit;
            }
            throw new Unfit("The picture is broken: it cannot be read to its end.");
        }
    }

    /** Its size is read first: a small file can unfold to a picture that no memory holds. */
    private static BufferedImage decoded(ImageReader reader, MemoryCacheImageInputStream stream) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new Unfit("This is no PNG, JPEG or GIF.");
        }
        reader.setInput(stream, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new Unfit("The picture has more than 16 million pixels: send a smaller one.");
        }
        return reader.read(0);
    }

    private static Logo drawn(BufferedImage picture) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        var anew = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = anew.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(anew, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Logo(png.toByteArray(), width, height);
    }
}
