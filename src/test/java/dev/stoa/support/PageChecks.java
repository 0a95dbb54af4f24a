package dev.stoa.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Lighthouse and the Nu HTML checker, as {@code src/test/lighthouse/package-lock.json} pins them; npm puts them under target/,
 * once for each version of that file. Both run as programs of their own: they bring libraries that must not be beside ours.
 */
public final class PageChecks {

    private static final Path PINNED = Path.of("src/test/lighthouse");
    private static final Path HOME = Path.of("target/lighthouse").toAbsolutePath();
    private static final Path INSTALLED = HOME.resolve("installed.json");
    private static final int ATTEMPTS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What Lighthouse says of a page. @param scores 0 to 100 by category @param faults what costs points, in words */
    public record Report(Map<String, Integer> scores, List<String> faults) {

        public int performance() {
            return scores.get("performance");
        }

        /** The scores, with one of them as if it were so. */
        public Map<String, Integer> with(String category, int score) {
            var all = new TreeMap<>(scores);
            all.put(category, score);
            return all;
        }
    }

    private PageChecks() {}

    /**
     * Fetches them when they are not there. A registry that is away for a moment is asked again; where there is no Node.js, or no
     * way to a registry, the test is skipped and says so: that is no fault of the portal.
     */
    public static void install() throws IOException, InterruptedException {
        var lock = PINNED.resolve("package-lock.json");
        if (Files.exists(INSTALLED) && Files.mismatch(INSTALLED, lock) < 0) {
            return;
        }
        Files.createDirectories(HOME);
        for (var file : List.of("package.json", "package-lock.json")) {
            Files.write(HOME.resolve(file), Files.readAllBytes(PINNED.resolve(file)));
        }
        // Tests have no use for scripts of packages, and need no telling of what is for sale.
        if (!isOnPath("npm") || !isOnPath("node")) {
            throw new TestAbortedException("There is no Node.js and npm, which Lighthouse needs.");
        }
        var command = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=5");
        for (int attempt = 1; run(command, "npm.log", 300) != 0; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new TestAbortedException(
                        "Lighthouse could not be installed by npm; see " + HOME.resolve("npm.log"));
            }
        }
        Files.copy(lock, INSTALLED);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** One run with Lighthouse's own settings for a phone: a slow one on a slow network, simulated. */
    public static Report lighthouse(URI page) throws IOException, InterruptedException {
        var report = HOME.resolve("report.json");
        Files.deleteIfExists(report);
        int code = run(
                List.of(
                        "node",
                        "node_modules/lighthouse/cli/index.js",
                        page.toString(),
                        "--quiet",
                        "--output=json",
                        "--output-path=" + report,
                        "--only-categories=performance,accessibility,best-practices,seo",
                        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking"),
                "lighthouse.log",
                180);
        if (code != 0 || !Files.exists(report)) {
            throw new IOException("Lighthouse did not judge " + page + "; see " + HOME.resolve("lighthouse.log"));
        }
        return read(JSON.readTree(report.toFile()));
    }

    /** All errors that the Nu HTML checker finds in these files. */
    public static List<String> errors(Path folder) throws IOException, InterruptedException {
        int code = run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss2m",
                        "-jar",
                        "node_modules/vnu-jar/build/dist/vnu.jar",
                        "--skip-non-html",
                        "--format",
                        "json",
                        "--exit-zero-always",
                        folder.toAbsolutePath().toString()),
                "vnu.json",
                180);
        if (code != 0) {
            throw new IOException("The HTML checker did not run; see " + HOME.resolve("vnu.json"));
        }
        var errors = new ArrayList<String>();
        for (var message : JSON.readTree(HOME.resolve("vnu.json").toFile()).get("messages")) {
            if (!message.get("type").asText().equals("info")) {
                errors.add("%s: %s %s"
                        .formatted(
                                message.path("url").asText().replaceAll(".*/", ""),
                                message.get("message").asText(),
                                message.path("extract").asText().replaceAll("\\s+", " ")));
            }
        }
        return errors;
    }

    private static Report read(JsonNode report) {
        var scores = new TreeMap<String, Integer>();
        var faults = new ArrayList<String>();
        for (var category : report.get("categories")) {
            scores.put(category.get("id").asText(), (int)
                    Math.round(100 * category.get("score").asDouble()));
            for (var part : category.get("auditRefs")) {
                var audit = report.get("audits").get(part.get("id").asText());
                if (part.get("weight").asInt() > 0
                        && audit.get("score").isNumber()
                        && audit.get("score").asDouble() < 1) {
                    faults.add(part.get("id").asText() + " "
                            + audit.path("displayValue").asText());
                }
            }
        }
        return new Report(scores, faults);
    }

    private static int run(List<String> command, String output, int seconds) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(HOME.toFile(), output));
        builder.environment().putIfAbsent("CHROME_PATH", Browser.executable().toString());
        var process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException(command.getFirst() + " took longer than " + seconds + " s");
        }
        return process.exitValue();
    }
}
