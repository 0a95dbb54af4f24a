package dev.stoa.sponsorship.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a file is by its bytes, whatever it is called, and that it is nothing else besides. */
final class Sniffer {

    private static final int HEAD = 1024;

    /** A browser that guesses would take a file with one of these for a page, wherever they stand. */
    private static final Pattern HTML = Pattern.compile("(?i)<!doctype html|<html[\\s>]|<script[\\s>/]|<svg[\\s>]");

    private static final Pattern SVG = Pattern.compile("<([\\w.-]+:)?svg[\\s>]");

    private static final int OVERLAP = 16;
    private static final int STEP = 1 << 16;

    private Sniffer() {}

    /** @throws Unfit where it is none of these */
    static Format format(Path file, Set<Format> allowed) throws IOException {
        var head = head(file);
        var format = starts(head, "%PDF-")
                ? Format.PDF
                : starts(head, "\u0089PNG\r\n\u001a\n")
                        ? Format.PNG
                        : starts(head, "\u00ff\u00d8\u00ff")
                                ? Format.JPEG
                                : starts(head, "PK\u0003\u0004") ? Office.format(file) : text(head);
        if (format == null || !allowed.contains(format)) {
            var formats = Format.words(allowed);
            throw Unfit.because(
                    texts -> format == null ? texts.noFormat(formats) : texts.otherFormat(format.toString(), formats));
        }
        return format;
    }

    /** @throws Unfit where it is broken, hides something, or is another format as well */
    static void check(Path file, Format format) throws IOException {
        if (format != Format.SVG) {
            refuseHtml(file);
        }
        if (format != Format.ODT && format != Format.DOCX) {
            refuseZip(file);
        }
        switch (format) {
            case PDF -> PdfCheck.check(file);
            case PNG -> Png.read(file);
            case JPEG -> Jpeg.read(file);
            case SVG -> Svg.read(file);
            case ODT, DOCX -> Office.check(file, format);
        }
    }

    private static void refuseHtml(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var tail = "";
            for (var bytes = in.readNBytes(STEP); bytes.length > 0; bytes = in.readNBytes(STEP)) {
                var text = tail + new String(bytes, StandardCharsets.ISO_8859_1);
                if (HTML.matcher(text).find()) {
                    throw Unfit.because(FileTexts::holdsPage);
                }
                tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
    }

    /** The end of a ZIP's directory lies within its last 64 KiB and 22 bytes (APPNOTE.TXT, 4.3.16). */
    private static void refuseZip(Path file) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(access.length(), 65_557);
            var tail = new byte[length];
            access.seek(access.length() - length);
            access.readFully(tail);
            if (new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006")) {
                throw Unfit.because(FileTexts::holdsZip);
            }
        }
    }

    /** In UTF-8 or UTF-16; whether its root is really one of SVG, {@link Svg} says. */
    private static Format text(byte[] head) {
        var text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^[^<]{0,3}\\s*", "");
        return text.startsWith("<") && SVG.matcher(text).find() ? Format.SVG : null;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
