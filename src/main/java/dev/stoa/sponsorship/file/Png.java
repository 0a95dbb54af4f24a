package dev.stoa.sponsorship.file;

import dev.stoa.sponsorship.file.Picture.Profile;
import dev.stoa.sponsorship.file.Picture.Space;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * Walks a PNG from chunk to chunk: each has its length and its checksum, IHDR is the first, IEND the last, and nothing follows.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG, 5.3</a>
 */
public final class Png {

    private static final int MOST_KEPT = 1 << 22;
    private static final double INCHES_PER_METRE = 0.0254;

    private int width;
    private int height;
    private Integer dpi;
    private Space space;
    private Profile profile;

    private Png() {}

    /** @throws Unfit where it is broken, or something hangs on it */
    public static Picture read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return new Png().walk(in);
        } catch (EOFException broken) {
            throw Unfit.because(FileTexts::pictureEnds);
        }
    }

    private Picture walk(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        boolean pixels = false;
        for (boolean first = true; ; first = false) {
            int length = in.readInt();
            var type = new byte[4];
            in.readFully(type);
            var name = new String(type, StandardCharsets.ISO_8859_1);
            if (length < 0 || !name.matches("[A-Za-z]{4}") || first != name.equals("IHDR")) {
                throw Unfit.because(FileTexts::pngParts);
            }
            take(name, body(in, type, length));
            pixels |= name.equals("IDAT");
            if (name.equals("IEND")) {
                break;
            }
        }
        if (in.read() >= 0) {
            throw Unfit.because(FileTexts::pictureFollowed);
        }
        if (!pixels) {
            throw Unfit.because(FileTexts::noPixels);
        }
        return new Picture(width, height, dpi, space, profile);
    }

    /** What is in the chunk, empty where it is long; its checksum is right. */
    private static byte[] body(DataInputStream in, byte[] type, int length) throws IOException {
        var crc = new CRC32();
        crc.update(type);
        var kept = new byte[length <= MOST_KEPT ? length : 0];
        var step = kept.length > 0 ? kept : new byte[1 << 16];
        for (int left = length; left > 0; ) {
            int part = Math.min(left, step.length);
            in.readFully(step, 0, part);
            crc.update(step, 0, part);
            left -= part;
        }
        if ((int) crc.getValue() != in.readInt()) {
            throw Unfit.because(FileTexts::checksum);
        }
        return kept;
    }

    private void take(String name, byte[] body) {
        switch (name) {
            case "IHDR" -> header(body);
            // Pixels per metre.
            case "pHYs" -> {
                if (body.length == 9 && body[8] == 1) {
                    dpi = (int) Math.round(ByteBuffer.wrap(body).getInt() * INCHES_PER_METRE);
                }
            }
            case "sRGB" -> profile = new Profile(Space.RGB, true);
            case "iCCP" -> profile = embedded(body);
            default -> {
                // Nothing that a specification asks for.
            }
        }
    }

    private void header(byte[] body) {
        if (body.length != 13) {
            throw Unfit.because(FileTexts::headLength);
        }
        var head = ByteBuffer.wrap(body);
        width = head.getInt();
        height = head.getInt();
        if (width <= 0 || height <= 0) {
            throw Unfit.because(FileTexts::noSize);
        }
        // Colour types 0 and 4 are grey, all others RGB, a palette too.
        space = body[9] == 0 || body[9] == 4 ? Space.GREY : Space.RGB;
    }

    /** A name, a zero, the method (always zero), and the profile, deflated. */
    private static Profile embedded(byte[] body) {
        int zero = 0;
        while (zero < body.length && body[zero] != 0) {
            zero++;
        }
        if (zero + 2 > body.length) {
            return null;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(body, zero + 2, body.length - zero - 2))) {
            return Icc.of(in.readNBytes(MOST_KEPT));
        } catch (IOException broken) {
            return null;
        }
    }
}
