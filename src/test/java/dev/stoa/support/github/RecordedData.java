package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/**
 * What the recorded GitHub knows: panjf2000/ants in full depth, spotify/annoy and spotify/pedalboard with their history, read
 * from the files that the sample world is made of. A test may change it while it is served.
 */
public final class RecordedData {

    private static final Path FOLDER = Path.of("content/sample/github");
    private static final Set<String> SPOTIFY = Set.of("annoy", "pedalboard");

    /**
     * In the form of REST, and beyond it: {@code files} (text by path at the head), {@code languages} (bytes by name), {@code
     * code_of_conduct}, {@code contributing}, {@code security_policy}, {@code is_empty}. node_id is added.
     */
    public final List<ObjectNode> repositories = new CopyOnWriteArrayList<>();

    /** Owners that are no organisations. */
    public final Set<String> people = new HashSet<>(Set.of("panjf2000"));

    // By repository, under GraphQL's names; see Nodes. Of what was not recorded there is nothing until a test puts it
    // here.

    public final Map<String, List<Map<String, Object>>> pullRequests = new ConcurrentHashMap<>();
    public final Map<String, List<Map<String, Object>>> issues = new ConcurrentHashMap<>();
    public final Map<String, List<Map<String, Object>>> discussions = new ConcurrentHashMap<>();
    public final Map<String, List<Map<String, Object>>> releases = new ConcurrentHashMap<>();
    public final Map<String, List<Map<String, Object>>> stars = new ConcurrentHashMap<>();

    /** An organisation made for size, beside the recorded ones; null for none. */
    public volatile GeneratedOrganisation generated;

    /** Users under GraphQL's names by the e-mail address, in lower case, that their commits carry. */
    public final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();

    /** At most so many items in a page of GraphQL; GitHub's own limit, or less to see overflow. */
    public volatile int largestPage = 100;

    /** Members of organisations by login, under GraphQL's names. */
    public final Map<String, List<Map<String, Object>>> members = new ConcurrentHashMap<>();

    /** Users under GraphQL's names by login, with the lists of their {@code contributionsCollection}. */
    public final Map<String, Map<String, Object>> profiles = new ConcurrentHashMap<>();

    public RecordedData() {
        for (JsonNode repository : array("spotify/repositories.json")) {
            if (SPOTIFY.contains(repository.path("name").asText())) {
                repositories.add((ObjectNode) repository);
            }
        }
        repositories.add((ObjectNode) array("ants/repository.json"));
        repositories.forEach(repository -> {
            // GraphQL has 32 bits for the number of a repository, and those of the sample world have more.
            long id = SampleIds.small(repository.path("full_name").asText());
            repository
                    .put(
                            "id",
                            repository.path("id").canConvertToInt()
                                    ? repository.path("id").asLong()
                                    : id)
                    .put("private", false)
                    .put("is_template", false);
            repository.put("node_id", "R_" + repository.path("id").asText());
            ((ObjectNode) repository.path("owner")).put("id", 1).put("type", "User");
        });
        RecordedAnts ants = new RecordedAnts(file -> array("ants/" + file + ".json"));
        pullRequests.put("ants", ants.pulls);
        issues.put("ants", ants.issues);
        repositories.forEach(repository -> stars.put(repository.path("name").asText(), new ArrayList<>()));
    }

    /**
     * Adds the portfolio of LLNL: repositories with topics, languages and releases, for breadth. Nothing else of them was
     * recorded: they have no git, and are as new as they are old.
     *
     * @return how many there are
     */
    public int addPortfolio() {
        JsonNode portfolio = zipped("/github/llnl/repositories.json.gz");
        for (JsonNode recorded : portfolio) {
            ObjectNode repository = (ObjectNode) recorded;
            int id = SampleIds.small(repository.path("full_name").asText());
            repository
                    .put("id", id)
                    .put("node_id", "R_" + id)
                    .put("private", false)
                    .put("portfolio", true);
            repository
                    .put("updated_at", repository.path("created_at").asText())
                    .put("pushed_at", repository.path("created_at").asText());
            List<Map<String, Object>> published = new ArrayList<>();
            for (JsonNode release : repository.path("releases")) {
                Map<String, Object> node = Nodes.node(
                        "Release",
                        SampleIds.small(repository.path("full_name").asText()
                                + release.path("tagName").asText()),
                        null,
                        release.path("publishedAt").asText());
                node.put("tagName", release.path("tagName").asText());
                node.put("name", release.path("name").asText(null));
                node.put("isDraft", false);
                node.put("isPrerelease", false);
                node.put("publishedAt", node.get("createdAt"));
                node.put("updatedAt", node.get("createdAt"));
                published.add(node);
            }
            releases.put(repository.path("name").asText(), published);
            repositories.add(repository);
        }
        return portfolio.size();
    }

    private static JsonNode zipped(String resource) {
        try (InputStream file = new GZIPInputStream(RecordedData.class.getResourceAsStream(resource))) {
            return Http.JSON.readTree(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** By today's name, or by a former one that no other repository has taken. */
    Optional<ObjectNode> named(String fullName) {
        return repositories.stream()
                .filter(repository -> repository.path("full_name").asText().equals(fullName))
                .findFirst()
                .or(() -> repositories.stream()
                        .filter(repository -> {
                            boolean former = false;
                            for (JsonNode name : repository.path("former_full_names")) {
                                former |= name.asText().equals(fullName);
                            }
                            return former;
                        })
                        .findFirst());
    }

    public ObjectNode repository(String name) {
        return repositories.stream()
                .filter(repository -> repository.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
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
