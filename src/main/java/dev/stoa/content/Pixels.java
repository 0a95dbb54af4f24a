package dev.stoa.content;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture's file, decoded, and drawn anew in the size that is wanted. One at a time in the whole process: a photograph takes
 * tens of megabytes while it is open.
 */
final class Pixels {

    static final long MOST_BYTES = 10 << 20;
    private static final int MOST_PIXELS = 40_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** The shorter side that is enough for the widest that we draw; larger ones are read in coarser steps. */
    private static final int ENOUGH = 1800;

    private static final Object ONE_AT_A_TIME = new Object();

    /** Upright. */
    record Size(int width, int height) {}

    /** It cannot be shown; the message goes on behind the file's name, for its editor. */
    static final class Unfit extends Exception {
        Unfit(String why) {
            super(why, null, false, false);
        }
    }

    private Pixels() {}

    /** Reads the whole picture, so that a broken one is known before a page shows it. */
    static Size size(byte[] file) throws Unfit {
        synchronized (ONE_AT_A_TIME) {
            return read(file, (reader, orientation) -> {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                coarse(reader);
                return orientation.lies() ? new Size(height, width) : new Size(width, height);
            });
        }
    }

    static byte[] drawn(byte[] file, int width, int height, PictureFormat format) throws Unfit {
        synchronized (ONE_AT_A_TIME) {
            var picture = read(file, (reader, orientation) -> orientation.upright(coloured(coarse(reader), format)));
            try {
                return encoded(cropped(picture, width, height), format);
            } catch (IOException impossible) {
                throw new Unfit("cannot be drawn");
            }
        }
    }

    private interface Reading<T> {
        T of(ImageReader reader, Orientation orientation) throws IOException;
    }

    private static <T> T read(byte[] file, Reading<T> reading) throws Unfit {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            var reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new Unfit("is no PNG, JPEG or GIF inside");
            }
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Unfit("has more than 40 million pixels; save it smaller");
                }
                return reading.of(reader, Orientation.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // What the decoders of the JDK throw at odd files is of many kinds.
            throw new Unfit("is broken or in colours other than RGB; save it anew as PNG or JPEG");
        }
    }

    private static BufferedImage coarse(ImageReader reader) throws IOException {
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / ENOUGH);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage coloured(BufferedImage picture, PictureFormat format) {
        return draw(picture, picture.getWidth(), picture.getHeight(), format.pixels());
    }

    /** Halved until the last step: a single large one would lose lines. What does not fit the shape is cut off around the middle. */
    private static BufferedImage cropped(BufferedImage picture, int width, int height) {
        double scale = Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int cutWide = (int) Math.clamp(Math.round(width / scale), 1, picture.getWidth());
        int cutHigh = (int) Math.clamp(Math.round(height / scale), 1, picture.getHeight());
        var part = picture.getSubimage(
                (picture.getWidth() - cutWide) / 2, (picture.getHeight() - cutHigh) / 2, cutWide, cutHigh);
        while (part.getWidth() >= 2 * width && part.getHeight() >= 2 * height) {
            part = draw(part, part.getWidth() / 2, part.getHeight() / 2, picture.getType());
        }
        return draw(part, width, height, picture.getType());
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height, int type) {
        var anew = new BufferedImage(width, height, type);
        var pen = anew.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return anew;
    }

    static byte[] encoded(BufferedImage picture, PictureFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = format.writer();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            format.tune(how);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
