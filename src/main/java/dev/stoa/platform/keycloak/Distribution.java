package dev.stoa.platform.keycloak;

import dev.stoa.platform.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's own zip, unpacked once into the data folder. The zip has one folder at its top, named after its version; it is
 * unpacked beside its place and moved there whole, so that a start that is killed meanwhile leaves nothing half done.
 */
final class Distribution {

    private Distribution() {}

    /**
     * The folder of the unpacked distribution.
     *
     * @param home where distributions live; of older versions nothing is kept there, the users are elsewhere
     * @throws IOException if there is no zip, or no room
     */
    static Path unpacked(Path zip, Path home) throws IOException {
        if (!Files.isReadable(zip)) {
            throw new IOException("its distribution is not at " + zip
                    + " (the build puts it there); build again, or set STOA_OIDC_URL to a Keycloak that runs");
        }
        var folder = home.resolve(versionOf(zip));
        if (!Files.isDirectory(folder)) {
            DataFolder.createPrivate(home);
            removeAllIn(home);
            var draft = Files.createTempDirectory(home, ".unpacking-");
            unzip(zip, draft);
            Files.move(draft.resolve(folder.getFileName()), folder, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(draft);
        }
        return folder;
    }

    private static String versionOf(Path zip) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            var first = in.getNextEntry();
            if (first == null || !first.getName().matches("keycloak-[0-9.]+/.*")) {
                throw new IOException(zip + " is not a distribution of Keycloak");
            }
            return first.getName().substring(0, first.getName().indexOf('/'));
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(zip + " would write outside of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    private static void removeAllIn(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(home)) {
                    Files.delete(file);
                }
            }
        }
    }
}
