package dev.stoa.github.git;

import dev.stoa.github.sync.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mirror's folder, for one process and reader at a time: the operating system lets go of it when the process dies, so whatever
 * half-written file lies there then is nobody's and is removed.
 */
final class MirrorFolder implements AutoCloseable {

    private static final String IN_USE = "in-use";

    private final Path folder;
    private final FileChannel channel;

    private MirrorFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder and puts it right: the few files that git asks for, and no others. */
    static MirrorFolder take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new SourceException("Another process is reading this history");
            }
            MirrorFolder taken = new MirrorFolder(folder, channel);
            taken.heal();
            return taken;
        } catch (IOException | RuntimeException problem) {
            channel.close();
            throw problem;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private void heal() throws IOException {
        Path packs = Files.createDirectories(folder.resolve("objects/pack"));
        Files.createDirectories(folder.resolve("refs"));
        if (Files.notExists(folder.resolve("HEAD"))) {
            Files.writeString(folder.resolve("HEAD"), "ref: " + Mirror.HEAD + "\n");
        }
        for (Path file : files(folder.resolve("objects"), 1)) {
            delete(file);
        }
        for (Path file : files(packs, 1)) {
            String name = file.getFileName().toString();
            String pack = name.replaceAll("\\.(pack|idx)$", "");
            boolean whole = Files.exists(packs.resolve(pack + ".pack")) && Files.exists(packs.resolve(pack + ".idx"));
            if (name.equals(pack) || !whole) {
                delete(file);
            }
        }
        for (Path file : Stream.concat(files(folder, 1).stream(), files(folder.resolve("refs"), 16).stream())
                .toList()) {
            if (file.toString().endsWith(".lock")) {
                delete(file);
            }
        }
    }

    /** Throws away what is in it; the next fetch brings everything anew. */
    void empty() throws IOException {
        for (Path file : all(folder)) {
            if (!file.equals(folder) && !file.getFileName().toString().equals(IN_USE)) {
                delete(file);
            }
        }
        heal();
    }

    private static List<Path> files(Path in, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(in, depth)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private static List<Path> all(Path in) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
