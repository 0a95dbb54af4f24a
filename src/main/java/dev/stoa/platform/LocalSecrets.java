package dev.stoa.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Secrets that nobody has to think up: each is generated when it is first asked for, kept in {@code <data>/secrets/<name>}
 * (readable by the owner only) and given back ever after. To change one, stop Stoa and write the file. What others have thought
 * up for us, such as a GitHub App's key, is kept in the same place.
 */
@Singleton
public class LocalSecrets {

    /** Letters and digits that cannot be taken for one another: some of these are typed by people. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    /** 24 characters of 5 bits: 120 bits. */
    private static final int LENGTH = 24;

    private final Path folder;

    @Inject
    LocalSecrets(StoaConfig config) {
        this(config.dataDir());
    }

    public LocalSecrets(Path dataDir) {
        this.folder = dataDir.toAbsolutePath().normalize().resolve("secrets");
    }

    /**
     * The secret of this name.
     *
     * @param name lower-case words with hyphens, for example {@code webhook-secret}
     */
    public synchronized String get(String name) {
        try {
            var file = file(name);
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + name + " cannot be kept in " + folder, e);
        }
    }

    /** One that was kept before; empty when there is none, and none is made. */
    public synchronized Optional<String> find(String name) {
        try {
            var file = file(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + name + " cannot be read in " + folder, e);
        }
    }

    /** Keeps one that somebody else has thought up, in the place of whatever was there. */
    public synchronized void keep(String name, String value) {
        try {
            write(file(name), value);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + name + " cannot be kept in " + folder, e);
        }
    }

    /** Forgets it, if there was one. */
    public synchronized void drop(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + name + " cannot be removed from " + folder, e);
        }
    }

    /** Where the secret of this name is kept, for programs that take a file rather than a value. */
    public Path file(String name) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a name of a secret: " + name);
        }
        return folder.resolve(name);
    }

    private void write(Path file, String value) throws IOException {
        DataFolder.createPrivate(folder);
        var readableByOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        // Whole or not at all: a start that is killed here must not leave an empty secret.
        var draft = Files.createTempFile(folder, ".new-", "", readableByOwner);
        Files.writeString(draft, value + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
