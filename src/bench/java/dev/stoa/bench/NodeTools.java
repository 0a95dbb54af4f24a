package dev.stoa.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lighthouse and the Nu HTML checker, as {@code src/bench/lighthouse/package-lock.json} pins them; npm puts them under target/,
 * once for each version of that file. Both run as programs of their own: they bring libraries that must not be beside ours.
 */
public final class NodeTools {

    /** Where they are installed, run and write to. */
    public static final Path HOME = Path.of("target/lighthouse").toAbsolutePath();

    private static final Path PINNED = Path.of("src/bench/lighthouse");
    private static final Path INSTALLED = HOME.resolve("installed.json");
    private static final int ATTEMPTS = 3;

    private NodeTools() {}

    /** Fetches them when they are not there; asks a registry that is away for a moment again. Empty, or why they cannot be had. */
    public static Optional<String> install() throws IOException, InterruptedException {
        Path lock = PINNED.resolve("package-lock.json");
        if (Files.exists(INSTALLED) && Files.mismatch(INSTALLED, lock) < 0) {
            return Optional.empty();
        }
        if (!isOnPath("npm") || !isOnPath("node")) {
            return Optional.of("There is no Node.js and npm, which Lighthouse needs.");
        }
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.write(HOME.resolve(file), Files.readAllBytes(PINNED.resolve(file)));
        }
        // There is no use for scripts of packages, and no need to be told what is for sale.
        List<String> command =
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=5");
        for (int attempt = 1; run("npm.log", 300, command) != 0; attempt++) {
            if (attempt == ATTEMPTS) {
                return Optional.of("Lighthouse could not be installed by npm; see " + HOME.resolve("npm.log"));
            }
        }
        Files.copy(lock, INSTALLED);
        return Optional.empty();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a command in {@link #HOME} and keeps what it says in a file there; its exit code, and 124 where it was stopped. */
    public static int run(String output, int seconds, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve(output).toFile());
        String chromium = System.getenv("STOA_CHROMIUM");
        builder.environment().putIfAbsent("CHROME_PATH", chromium != null ? chromium : "/usr/bin/chromium");
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return 124;
        }
        return process.exitValue();
    }
}
