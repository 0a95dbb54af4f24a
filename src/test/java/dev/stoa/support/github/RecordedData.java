package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * What the recorded GitHub knows: panjf2000/ants in full depth, spotify/annoy and spotify/pedalboard with their history, read
 * from the files that the sample world is made of. A test may change it while it is served.
 */
public final class RecordedData {

    private static final Path FOLDER = Path.of("content/sample/github");
    private static final Set<String> SPOTIFY = Set.of("annoy", "pedalboard");

    /** In the form of REST; node_id is added. */
    public final List<ObjectNode> repositories = new ArrayList<>();

    /**
     * Releases by repository, under GraphQL's names; none were recorded, so a test that wants some puts them here. "order"
     * tells two of one createdAt apart.
     */
    public final Map<String, List<Map<String, Object>>> releases = new ConcurrentHashMap<>();

    /** Users under GraphQL's names by the e-mail address, in lower case, that their commits carry. */
    public final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();

    /** At most so many items in a page of GraphQL; GitHub's own limit, or less to see overflow. */
    public volatile int largestPage = 100;

    public RecordedData() {
        for (JsonNode repository : array("spotify/repositories.json")) {
            if (SPOTIFY.contains(repository.path("name").asText())) {
                repositories.add((ObjectNode) repository);
            }
        }
        repositories.add((ObjectNode) array("ants/repository.json"));
        repositories.forEach(repository -> {
            repository
                    .put("node_id", "R_" + repository.path("id").asText())
                    .put("private", false)
                    .put("is_template", false);
            ((ObjectNode) repository.path("owner")).put("id", 1).put("type", "User");
        });
    }

    public ObjectNode repository(String name) {
        return repositories.stream()
                .filter(repository -> repository.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Pull requests, issues, comments, reviews, review_comments of ants, in the form of REST. */
    JsonNode ants(String file) {
        return array("ants/" + file + ".json");
    }

    /** Commits of a Spotify repository, newest first. */
    List<JsonNode> commits(String repository) {
        Path file = FOLDER.resolve("spotify/git/" + repository + "/commits.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<JsonNode> commits = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commits.add(Http.JSON.readTree(line));
            }
            return commits;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    JsonNode tags(String repository) {
        return array("spotify/git/" + repository + "/tags.json");
    }

    private static JsonNode array(String file) {
        try {
            return Http.JSON.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
