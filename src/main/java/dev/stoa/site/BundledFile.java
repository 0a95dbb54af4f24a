package dev.stoa.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file as it lies in {@code META-INF/resources}, by its name there: {@code js/live.js}. */
final class BundledFile {

    private static final String FOLDER = "META-INF/resources/";

    private BundledFile() {}

    static boolean exists(String name) {
        return loader().getResource(FOLDER + name) != null;
    }

    static byte[] bytes(String name) {
        try (var file = Objects.requireNonNull(loader().getResourceAsStream(FOLDER + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
