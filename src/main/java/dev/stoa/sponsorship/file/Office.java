package dev.stoa.sponsorship.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Texts of office programs, which are ZIP archives with certain members: ODT (ODF 1.3, part 2) and DOCX (ECMA-376, part 2).
 * Nothing before or after the archive, no macros, no other program, and no more in it than a text would have.
 */
final class Office {

    private static final int MOST_MEMBERS = 5_000;
    private static final long MOST_UNPACKED = 300L << 20;
    private static final int MOST_WORDS = 1 << 16;

    private Office() {}

    /** @return null where it is neither */
    static Format format(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("mimetype") instanceof ZipEntry type && zip.getEntry("content.xml") != null) {
                return text(zip, type).strip().equals(Format.ODT.mediaType()) ? Format.ODT : null;
            }
            return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("word/document.xml") != null
                    ? Format.DOCX
                    : null;
        } catch (ZipException | IllegalArgumentException broken) {
            return null;
        }
    }

    static void check(Path file, Format format) throws IOException {
        refuseMore(file);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_MEMBERS) {
                throw new Unfit("It has more than %,d parts, which no text has.".formatted(MOST_MEMBERS));
            }
            var seen = new HashSet<String>();
            long unpacked = 0;
            for (var entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(one -> one)::iterator) {
                member(entry.getName(), seen);
                unpacked += measured(zip, entry, MOST_UNPACKED - unpacked);
            }
            if (format == Format.DOCX
                    && text(zip, zip.getEntry("[Content_Types].xml"))
                            .toLowerCase(Locale.ROOT)
                            .contains("macroenabled")) {
                throw new Unfit("It has macros: save it without, then send it.");
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Unfit("The file is broken: it cannot be unpacked.");
        }
    }

    private static void member(String name, Set<String> seen) {
        var low = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("\\") || name.matches("(^|.*/)\\.\\.(/.*|$)") || !seen.add(low)) {
            throw new Unfit("The file is broken: a part of it has an odd name.");
        }
        if (low.startsWith("basic/") || low.startsWith("scripts/") || low.contains("vbaproject")) {
            throw new Unfit("It has macros: save it without, then send it.");
        }
        if (low.startsWith("word/embeddings/") || low.startsWith("word/activex/")) {
            throw new Unfit("It carries another file: save it without, then send it.");
        }
    }

    /** Really unpacked, since what a member says of itself may be wrong. */
    private static long measured(ZipFile zip, ZipEntry entry, long room) throws IOException {
        long size = 0;
        var step = new byte[1 << 16];
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(step); read > 0; read = in.read(step)) {
                size += read;
                if (size > room) {
                    throw new Unfit("Unpacked it would be larger than %s: send a smaller one."
                            .formatted(Size.of(MOST_UNPACKED)));
                }
            }
        }
        return size;
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
        }
    }

    /** The directory's end, 22 bytes and a comment, is the end of the file, and no comment is there. */
    private static void refuseMore(Path file) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            var end = new byte[22];
            access.seek(Math.max(0, access.length() - end.length));
            access.readFully(end);
            if (!new String(end, 0, 4, StandardCharsets.ISO_8859_1).equals("PK\u0005\u0006")) {
                throw new Unfit("Something follows after the end of the file: save it anew, then send it.");
            }
        }
    }
}
