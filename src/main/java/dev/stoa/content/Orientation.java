package dev.stoa.content;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the EXIF tag 0x0112 of a JPEG. Java's reader does not look at it, and as we drop all of EXIF, the
 * picture itself is turned.
 *
 * @param tag 1 (upright) to 8
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, 4.6.5.1</a>
 */
record Orientation(int tag) {

    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;
    private static final int TAG = 0x0112;

    /** Upright where the file says nothing that can be read. */
    static Orientation of(byte[] file) {
        try {
            int tag = tag(ByteBuffer.wrap(file));
            return new Orientation(tag >= 1 && tag <= 8 ? tag : 1);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException broken) {
            return new Orientation(1);
        }
    }

    private static int tag(ByteBuffer file) {
        if (Short.toUnsignedInt(file.getShort(0)) != 0xffd8) {
            return 1;
        }
        int at = 2;
        while (at < file.limit() - 12) {
            int marker = Short.toUnsignedInt(file.getShort(at));
            int length = Short.toUnsignedInt(file.getShort(at + 2));
            if (marker == APP1 && file.getLong(at + 4) >>> 16 == EXIF) {
                return tiff(file.slice(at + 10, length - 8));
            }
            if (marker == START_OF_SCAN || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }

    /** Width and height change places. */
    boolean lies() {
        return tag >= 5;
    }

    /** The picture as it was seen. */
    BufferedImage upright(BufferedImage picture) {
        if (tag == 1) {
            return picture;
        }
        double wide = picture.getWidth();
        double high = picture.getHeight();
        var turn = switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            default -> new AffineTransform(0, -1, 1, 0, 0, wide);
        };
        var upright = new BufferedImage(
                lies() ? (int) high : (int) wide, lies() ? (int) wide : (int) high, picture.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
    }
}
