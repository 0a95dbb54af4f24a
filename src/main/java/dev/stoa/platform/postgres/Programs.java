package dev.stoa.platform.postgres;

import dev.stoa.platform.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's programs (initdb, pg_ctl, postgres), and how this user may run them. */
record Programs(Path folder) {

    /** PostgreSQL refuses uid 0; in a user namespace of its own, root is nobody there and still owns the files. */
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private static final long PATIENCE_SECONDS = 120;

    Path path(String program) {
        return folder.resolve("bin").resolve(program);
    }

    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(path(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Runs a program to its end.
     *
     * @param input what it reads, so that a password never stands in a list of arguments
     * @param output the file that takes what it says
     * @throws StartRefused if it fails, with the last line it said
     */
    void run(String input, Path output, String program, String... arguments) {
        try {
            var process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            // The locale of whoever starts us must not decide how a database sorts or how a message reads.
            process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
            process.environment().putAll(Map.of("LANG", "C", "TZ", "UTC"));
            var running = process.start();
            try (var stdin = running.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new StartRefused("PostgreSQL's " + program + " did not end within " + PATIENCE_SECONDS
                        + " seconds; see " + output + ".");
            }
            if (running.exitValue() != 0) {
                throw new StartRefused(reason(program, output));
            }
        } catch (IOException e) {
            throw new StartRefused(reason(program, output), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted while PostgreSQL's " + program + " ran.", e);
        }
    }

    private static String reason(String program, Path output) {
        var said = lastLine(output);
        if (ROOT && said.contains("unshare")) {
            return "PostgreSQL does not run as root and this system allows no user namespaces (" + said
                    + "): start Stoa as an ordinary user, or set STOA_JDBC_URL.";
        }
        return "The embedded PostgreSQL could not start (" + program + ": " + said + "); see " + output
                + ", or set STOA_JDBC_URL to use another server.";
    }

    /** The last thing that it called fatal, else its last words. */
    private static String lastLine(Path output) {
        try {
            var lines = Files.readAllLines(output).stream()
                    .filter(l -> !l.isBlank())
                    .toList();
            var last = lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - 10))
                    .filter(line -> line.contains("FATAL:"))
                    .map(line -> line.substring(line.indexOf("FATAL:") + 6).strip())
                    .reduce(last, (earlier, later) -> later);
        } catch (IOException e) {
            return "it said nothing";
        }
    }
}
