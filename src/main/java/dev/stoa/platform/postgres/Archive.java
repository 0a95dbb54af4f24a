package dev.stoa.platform.postgres;

import dev.stoa.platform.DataFolder;
import dev.stoa.platform.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's programs for this kind of machine, as it lies on the class path. */
final class Archive {

    private static final String DRAFT = ".unpack-";

    private Archive() {}

    /**
     * The programs, unpacked into the folder on the first call and found there ever after. Another version of the archive
     * gets a folder of its own.
     */
    static Programs unpackInto(Path folder) {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = Archive.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StartRefused("There is no embedded PostgreSQL for this machine (" + system() + ", " + processor()
                    + "): set STOA_JDBC_URL to a PostgreSQL 18.");
        }
        try {
            // The archive does not say its version, but no two versions pack to the same number of bytes.
            var target = folder.resolve("programs-" + archive.openConnection().getContentLengthLong());
            if (!Files.isDirectory(target)) {
                DataFolder.deleteLeftovers(folder, DRAFT);
                var draft = Files.createTempDirectory(folder, DRAFT);
                try (var packed = archive.openStream()) {
                    unpack(packed, draft);
                }
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Programs(target);
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not be unpacked into " + folder + " (" + e.getMessage() + ").", e);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry of the archive points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
