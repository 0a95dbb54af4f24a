package dev.stoa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The company's logo, told by its content: a PNG, or an SVG that says its measures in a viewBox, so that a page keeps its
 * place before it is there.
 *
 * @param type {@code image/png} or {@code image/svg+xml}
 * @param width in its own units
 */
public record LogoFile(byte[] bytes, String type, int width, int height) {

    private static final int MOST_BYTES = 100 * 1024;
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final Pattern VIEW_BOX = Pattern.compile(
            "<svg\\b[^>]*\\sviewBox=[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)\\s*[\"']");

    /** @throws IllegalArgumentException if it is no such picture, or larger than 100 KiB */
    public static LogoFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException("No logo: " + file);
            }
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogoFile of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        if (bytes.length > 24 && buffer.getLong(0) == PNG) {
            return new LogoFile(bytes, "image/png", buffer.getInt(16), buffer.getInt(20));
        }
        var box = VIEW_BOX.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!box.find()) {
            throw new IllegalArgumentException("Neither a PNG nor an SVG with a viewBox");
        }
        return new LogoFile(bytes, "image/svg+xml", (int) Math.ceil(Double.parseDouble(box.group(1))), (int)
                Math.ceil(Double.parseDouble(box.group(2))));
    }

    /** How it ends as a file. */
    public String ending() {
        return type.equals("image/png") ? "png" : "svg";
    }
}
