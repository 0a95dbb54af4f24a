package dev.stoa.event.imports;

import dev.stoa.event.EditionFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads conferences as <a href="https://github.com/tech-conferences/conference-data">confs.tech</a> records them: one
 * folder a year, one file a topic. The same conference stands in the file of every topic that it belongs to.
 */
final class ConfsTech {

    private ConfsTech() {}

    /** Every {@code <year>/<topic>.json} below the folder, in the order of their names. */
    static List<Told<EditionFacts>> read(Path folder) {
        try (var files = Files.find(folder, 2, (file, about) -> about.isRegularFile() && isTopic(folder, file))) {
            return files.sorted()
                    .flatMap(file -> ConferenceFile.read(upload(folder, file), List.of()).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the conferences in " + folder, unreadable);
        }
    }

    private static boolean isTopic(Path folder, Path file) {
        return relative(folder, file).matches("\\d{4}/[a-z0-9-]+\\.json");
    }

    private static Upload upload(Path folder, Path file) {
        try {
            return new Upload(relative(folder, file), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
