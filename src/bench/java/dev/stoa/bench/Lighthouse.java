package dev.stoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What Lighthouse says of a page, with its own settings for a phone: a slow one on a slow network, simulated. */
public final class Lighthouse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPORT = NodeTools.HOME.resolve("report.json");
    private static final String LOG = "lighthouse.log";
    private static final int ATTEMPTS = 3;

    /**
     * Its words for a page that nobody can have: not there, refused, cut off, or no page. They are those of its {@code
     * core/lib/navigation-error.js}; a server that does not listen is an "interstitial", after the page that Chrome shows instead.
     */
    private static final Set<String> NOT_HAD = Set.of(
            "CHROME_INTERSTITIAL_ERROR",
            "DNS_FAILURE",
            "ERRORED_DOCUMENT_REQUEST",
            "FAILED_DOCUMENT_REQUEST",
            "INSECURE_DOCUMENT_REQUEST",
            "NOT_HTML");

    /** Of what it says about speed: that which is counted and not timed, so that it is the same on every machine. */
    private static final Set<String> COUNTED = Set.of(
            "bf-cache",
            "cache-insight",
            "cumulative-layout-shift",
            "duplicated-javascript-insight",
            "efficient-animated-content",
            "font-display-insight",
            "image-delivery-insight",
            "layout-shifts",
            "legacy-javascript-insight",
            "modern-image-formats",
            "no-document-write",
            "offscreen-images",
            "redirects",
            "third-parties-insight",
            "third-party-summary",
            "total-byte-weight",
            "unminified-css",
            "unminified-javascript",
            "unsized-images",
            "unused-css-rules",
            "unused-javascript",
            "uses-long-cache-ttl",
            "uses-passive-event-listeners",
            "uses-responsive-images",
            "uses-text-compression",
            "viewport-insight");

    /**
     * @param scores 0 to 100 by category
     * @param faults what costs points in the categories other than speed, and what is wrong with speed by count or was not
     *     looked at, in words
     */
    public record Report(Map<String, Integer> scores, List<String> faults) {

        public int performance() {
            return scores.get("performance");
        }
    }

    private Lighthouse() {}

    /**
     * One run; {@link NodeTools#install} came before. A browser that breaks down or does not start says nothing of the page, so it
     * is asked again; a page that cannot be had is told at once. What Lighthouse said last is in the fault's words.
     */
    public static Report judge(URI page) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int exit = run(page);
            // Where it was stopped or broke down there may be half of one.
            JsonNode report = exit <= 1 && Files.exists(REPORT)
                    ? JSON.readTree(REPORT.toFile())
                    : MissingNode.getInstance();
            if (exit == 0 && !report.isMissingNode()) {
                return read(report);
            }
            String why = "Lighthouse did not judge %s, attempt %d: %s %s"
                    .formatted(page, attempt, error(report), Files.readString(NodeTools.HOME.resolve(LOG)));
            if (attempt == ATTEMPTS || isOfThePage(report)) {
                throw new IOException(why);
            }
            System.err.println(why);
        }
    }

    /** Whether it was the page that could not be had; whatever else went wrong, and no report at all, is the browser's doing. */
    static boolean isOfThePage(JsonNode report) {
        return NOT_HAD.contains(error(report));
    }

    private static String error(JsonNode report) {
        return report.at("/runtimeError/code").asText();
    }

    /** Its exit code: 1 also where it wrote a report that says what went wrong. */
    private static int run(URI page) throws IOException, InterruptedException {
        Files.deleteIfExists(REPORT);
        return NodeTools.run(
                LOG,
                180,
                List.of(
                        "node",
                        "node_modules/lighthouse/cli/index.js",
                        page.toString(),
                        "--quiet",
                        "--output=json",
                        "--output-path=" + REPORT,
                        "--only-categories=performance,accessibility,best-practices,seo",
                        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
                                + " --disable-background-networking"));
    }

    private static Report read(JsonNode report) {
        Map<String, Integer> scores = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (String id : COUNTED) {
            if (!report.path("audits").has(id)) {
                faults.add(id + " is not among what this Lighthouse looks at");
            }
        }
        for (JsonNode category : report.get("categories")) {
            String name = category.get("id").asText();
            scores.put(name, (int) Math.round(100 * category.get("score").asDouble()));
            for (JsonNode part : category.get("auditRefs")) {
                String id = part.get("id").asText();
                JsonNode audit = report.get("audits").get(id);
                boolean counts =
                        name.equals("performance") ? COUNTED.contains(id) : part.get("weight").asDouble() > 0;
                if (counts && audit.get("score").isNumber() && audit.get("score").asDouble() < 1) {
                    faults.add(id + " " + audit.path("displayValue").asText());
                }
            }
        }
        return new Report(scores, faults);
    }
}
