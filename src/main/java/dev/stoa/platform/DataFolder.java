package dev.stoa.platform;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder of all that this process writes, and the claim on it: never two processes on one folder. The claim is a lock
 * of the operating system, so it ends with the process, however that ends.
 */
public final class DataFolder {

    /** Lies in every data folder from its first moment, so it also tells ours from others'. */
    private static final String MARKER = "stoa.lock";

    private DataFolder() {}

    /**
     * Claims the folder for this JVM, until it ends. To claim it again does nothing: dev mode and tests start the
     * application more than once in one JVM.
     *
     * @return whether this is the first claim of this JVM
     * @throws StartRefused if another process holds it, or it cannot be written
     */
    public static synchronized boolean claim(Path folder) {
        // Known to the whole JVM, whichever class loader asks. The file must not even be opened again: with POSIX
        // locks, to
        // close it once gives up the lock.
        var claimed = "dev.stoa.claimed." + folder;
        if (System.getProperty(claimed) != null) {
            return false;
        }
        try {
            refuseForeign(folder);
            createPrivate(folder);
            lock(folder, FileChannel.open(folder.resolve(MARKER), CREATE, READ, WRITE));
        } catch (IOException e) {
            throw new StartRefused(
                    "STOA_DATA_DIR: the folder " + folder
                            + " cannot be written; give this user the right to, or choose another with --data-dir.",
                    e);
        }
        System.setProperty(claimed, "true");
        return true;
    }

    private static void lock(Path folder, FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            channel.close();
            throw new DataFolderInUse("STOA_DATA_DIR: the folder " + folder + " is in use by another Stoa"
                    + holder(folder) + "; stop that one or choose another folder with --data-dir.");
        }
        // A hook is reachable until the JVM ends, whichever class loader made it; a collected channel would lose the
        // lock.
        Runtime.getRuntime().addShutdownHook(new Thread(channel::isOpen, "data-folder"));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** A folder that is somebody else's must not be locked away from them by a slip of the keyboard. */
    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(MARKER))) {
            return;
        }
        try (var files = Files.list(folder)) {
            // A fresh volume has a lost+found.
            if (files.anyMatch(file -> !file.endsWith("lost+found"))) {
                throw new StartRefused("STOA_DATA_DIR: " + folder
                        + " is not empty and is no data folder of Stoa; choose one of its own with --data-dir.");
            }
        }
    }

    /** Makes a folder of ours if need be, and takes it away from other users' eyes at each start. */
    public static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /**
     * Deletes what killed starts left half done. Whoever calls this has claimed the data folder, so nobody works on it.
     *
     * @param prefix how the names of drafts begin
     */
    public static void deleteLeftovers(Path folder, String prefix) throws IOException {
        try (var drafts = Files.newDirectoryStream(folder, prefix + "*")) {
            for (var draft : drafts) {
                try (var files = Files.walk(draft)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static String holder(Path folder) throws IOException {
        var pid = Files.readString(folder.resolve(MARKER)).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }
}
