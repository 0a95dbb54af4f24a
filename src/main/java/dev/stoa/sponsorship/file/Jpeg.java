package dev.stoa.sponsorship.file;

import dev.stoa.sponsorship.file.Picture.Profile;
import dev.stoa.sponsorship.file.Picture.Space;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks a JPEG from marker to marker until its end, after which nothing may follow.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.1.1</a>
 */
public final class Jpeg {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final String ICC = "ICC_PROFILE\0";
    private static final int MOST_PROFILE = 1 << 22;

    private int width;
    private int height;
    private Integer dpi;
    private Space space;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();

    private Jpeg() {}

    /** @throws Unfit where it is broken, or something hangs on it */
    public static Picture read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return new Jpeg().walk(in);
        } catch (EOFException broken) {
            throw Unfit.because(FileTexts::pictureEnds);
        }
    }

    private Picture walk(DataInputStream in) throws IOException {
        if (in.readUnsignedShort() != (0xFF00 | SOI)) {
            throw Unfit.because(FileTexts::notLikeJpeg);
        }
        int marker = marker(in, in.readUnsignedByte());
        while (marker != EOI) {
            if (marker != 0x01 && (marker < 0xD0 || marker > SOI)) {
                segment(in, marker);
            }
            marker = marker == SOS ? afterPixels(in) : marker(in, in.readUnsignedByte());
        }
        if (in.read() >= 0) {
            throw Unfit.because(FileTexts::pictureFollowed);
        }
        if (space == null) {
            throw Unfit.because(FileTexts::noSizeSaid);
        }
        return new Picture(width, height, dpi, space, embedded());
    }

    private static int marker(DataInputStream in, int first) throws IOException {
        if (first != 0xFF) {
            throw Unfit.because(FileTexts::jpegParts);
        }
        int marker = first;
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** Past the pixels: within them 0xFF is followed by a zero, or by a restart marker. */
    private static int afterPixels(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() != 0xFF) {
                continue;
            }
            int next = marker(in, 0xFF);
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
        }
    }

    private void segment(DataInputStream in, int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw Unfit.because(FileTexts::partWithoutLength);
        }
        var body = new byte[length];
        in.readFully(body);
        if (isFrame(marker) && length >= 6) {
            height = ByteBuffer.wrap(body).getShort(1) & 0xFFFF;
            width = ByteBuffer.wrap(body).getShort(3) & 0xFFFF;
            space = body[5] == 1 ? Space.GREY : body[5] == 4 ? Space.CMYK : Space.RGB;
        } else if (marker == APP0 && begins(body, "JFIF\0") && length >= 12) {
            density(body[7], ByteBuffer.wrap(body).getShort(8) & 0xFFFF);
        } else if (marker == APP2 && begins(body, ICC) && profile.size() < MOST_PROFILE) {
            profile.write(body, ICC.length() + 2, Math.max(0, length - ICC.length() - 2));
        }
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void density(int unit, int horizontal) {
        if (horizontal > 0 && (unit == 1 || unit == 2)) {
            dpi = unit == 1 ? horizontal : (int) Math.round(horizontal * 2.54);
        }
    }

    private Profile embedded() {
        return profile.size() == 0 ? null : Icc.of(profile.toByteArray());
    }

    private static boolean begins(byte[] body, String magic) {
        return body.length > magic.length() + 2
                && new String(body, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
