package dev.stoa.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.bench.NodeTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The Nu HTML checker, and the installing of it and of Lighthouse. */
public final class PageChecks {

    private static final Path SAID = NodeTools.HOME.resolve("vnu.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private PageChecks() {}

    /** Where there is no Node.js, or no way to a registry, the test is skipped and says so: that is no fault of the portal. */
    public static void install() throws IOException, InterruptedException {
        var missing = NodeTools.install();
        if (missing.isPresent()) {
            throw new TestAbortedException(missing.get());
        }
    }

    /** All errors that the Nu HTML checker finds in these files. */
    public static List<String> errors(Path folder) throws IOException, InterruptedException {
        int code = NodeTools.run(
                "vnu.json",
                180,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss2m",
                        "-jar",
                        "node_modules/vnu-jar/build/dist/vnu.jar",
                        "--skip-non-html",
                        "--format",
                        "json",
                        "--exit-zero-always",
                        folder.toAbsolutePath().toString()));
        if (code != 0) {
            throw new IOException("The HTML checker did not run; see " + SAID);
        }
        var errors = new ArrayList<String>();
        for (var message : JSON.readTree(SAID.toFile()).get("messages")) {
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
}
