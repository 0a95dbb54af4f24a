package dev.stoa.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of all that this process writes, and the claim on it: never two processes on one folder. The claim is a lock
 * of the operating system, so it ends with the process, however that ends.
 */
public final class DataFolder {

    private DataFolder() {}

    /**
     * Claims the folder for this JVM.
     *
     * @return the claim, to be kept reachable until the JVM ends; empty if this JVM holds it already (an earlier start of
     *     the application in dev mode or in tests)
     * @throws StartRefused if another process holds it, or it cannot be written
     */
    public static Optional<AutoCloseable> claim(Path folder) {
        try {
            createPrivate(folder);
            var channel = FileChannel.open(
                    folder.resolve("stoa.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    throw new StartRefused("STOA_DATA_DIR: the folder " + folder + " is in use by another Stoa"
                            + holder(folder) + "; stop that one or choose another folder with --data-dir.");
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "STOA_DATA_DIR: the folder " + folder
                            + " cannot be written; give this user the right to, or choose another with --data-dir.",
                    e);
        }
    }

    /** Makes the folder if need be, and takes it away from other users' eyes at each start. */
    public static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static String holder(Path folder) throws IOException {
        var pid = Files.readString(folder.resolve("stoa.lock")).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }
}
