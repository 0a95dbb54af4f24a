package dev.stoa.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server as {@code postmaster.pid} describes it. The file alone proves nothing: it outlives a killed server, and
 * its number may by now be another program's. So the process must exist and be our own program.
 *
 * @param ready it takes connections; before that it starts or recovers
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">what postmaster.pid holds</a>
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster, Programs programs) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(process -> isOurs(process, programs))
                .map(process -> new Postmaster(
                        process, Integer.parseInt(lines.get(PORT_LINE).strip()), ready));
    }

    /** All processes of our program: the server and its children, or the children that a killed server left behind. */
    static List<ProcessHandle> processes(Programs programs) {
        return ProcessHandle.allProcesses().filter(p -> isOurs(p, programs)).toList();
    }

    private static boolean isOurs(ProcessHandle process, Programs programs) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(programs.path("postgres").toString()::equals)
                        .isPresent();
    }
}
