package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Made content/sample/github, once, from the recordings that its README names. Run {@code main} with the folder of the
 * recordings (with org-spotify and devlake-ants in it) and the folder to fill, to make it again.
 */
final class SampleMaker {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> LANGUAGES = Map.of(
            "java",
            "Java",
            "python",
            "Python",
            "scala",
            "Scala",
            "javascript",
            "JavaScript",
            "c_c++",
            "C++",
            "objective-c",
            "Objective-C",
            "swift",
            "Swift",
            "go",
            "Go",
            "kotlin",
            "Kotlin",
            "ruby",
            "Ruby");
    private static final List<String> USER = List.of("id", "login", "type", "avatar_url");

    private static final List<String> REPOSITORY = List.of(
            "id",
            "name",
            "full_name",
            "description",
            "homepage",
            "language",
            "topics",
            "stargazers_count",
            "forks_count",
            "open_issues_count",
            "default_branch",
            "archived",
            "fork",
            "visibility",
            "created_at",
            "pushed_at",
            "updated_at");

    private final Path from;
    private final Path to;

    private SampleMaker(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String[] folders) throws IOException {
        SampleMaker maker = new SampleMaker(Path.of(folders[0]), Path.of(folders[1]));
        maker.spotify();
        maker.ants();
    }

    /** Of each repository the newest counters; where it was listed under several owners, the last one is its name. */
    private void spotify() throws IOException {
        Path spotify = from.resolve("org-spotify");
        Map<String, ObjectNode> repositories = new TreeMap<>();
        try (Reader text = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(spotify.resolve("daily.csv.gz"))),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                String fullName = row.getField("repo");
                String name = fullName.substring(fullName.indexOf('/') + 1);
                ObjectNode repository = repositories.computeIfAbsent(name, SampleMaker::repository);
                String known = repository.path("full_name").asText(fullName);
                if (!known.equals(fullName)) {
                    ArrayNode former = repository.withArray("former_full_names");
                    former.removeIf(other -> other.asText().equals(fullName));
                    former.add(known);
                }
                repository.put("id", SampleIds.of("spotify/" + name)).put("full_name", fullName);
                repository.putObject("owner").put("login", fullName.substring(0, fullName.indexOf('/')));
                repository
                        .put("stargazers_count", Integer.parseInt(row.getField("stars")))
                        .put("forks_count", Integer.parseInt(row.getField("forks")))
                        .put("open_issues_count", Integer.parseInt(row.getField("open_issues")))
                        .put("updated_at", row.getField("committed_at"));
            }
        }
        for (JsonNode listed :
                JSON.readTree(spotify.resolve("latest.json").toFile()).path("repos")) {
            ObjectNode repository = repositories.get(listed.path("name").asText());
            repository.put("description", listed.path("description").asText(null));
            // A repository may be listed under several languages; the first is its main one.
            if (repository.path("language").isNull()) {
                repository.put("language", LANGUAGES.get(listed.path("category").asText()));
            }
        }
        Path target = Files.createDirectories(to.resolve("spotify"));
        try (var folders = Files.newDirectoryStream(spotify.resolve("git"))) {
            for (Path folder : folders) {
                JsonNode facts = JSON.readTree(folder.resolve("repo.json").toFile());
                ObjectNode repository = repositories.get(folder.getFileName().toString());
                repository
                        .put("default_branch", facts.path("default_branch").asText())
                        .put("created_at", facts.path("first").asText())
                        .put("pushed_at", facts.path("last").asText());
                repository
                        .putObject("license")
                        .put("spdx_id", facts.path("license").asText());
                if (repository.path("language").isNull()) {
                    repository.put(
                            "language", facts.path("languages").fieldNames().next());
                }
                Path history = Files.createDirectories(target.resolve("git").resolve(folder.getFileName()));
                copy(folder.resolve("commits.jsonl.gz"), history);
                copy(folder.resolve("tags.json"), history);
            }
        }
        JSON.writeValue(target.resolve("repositories.json").toFile(), repositories.values());
        copy(spotify.resolve("daily.csv.gz"), target);
        copy(spotify.resolve("LICENSE.spotify.github.io-Apache-2.0"), target);
    }

    private static ObjectNode repository(String name) {
        return JSON.createObjectNode()
                .put("id", 0)
                .put("name", name)
                .putNull("description")
                .putNull("language")
                .put("visibility", "public");
    }

    /** GitHub's own objects, reduced to the fields that Stoa reads; bodies are left out. */
    private void ants() throws IOException {
        Path target = Files.createDirectories(to.resolve("ants"));
        List<String> common = List.of("id", "number", "title", "created_at", "updated_at", "closed_at", "html_url");
        write(target, "pulls", "pull_requests", plus(common, "draft", "merged_at"));
        write(target, "issues", "issues", common);
        write(target, "comments", "comments", List.of("id", "created_at", "updated_at", "html_url"));
        write(target, "reviews", "pull_request_reviews", List.of("id", "state", "submitted_at", "html_url"));
        write(
                target,
                "review_comments",
                "pull_request_review_comments",
                List.of("id", "created_at", "updated_at", "html_url", "pull_request_review_id"));
        copy(from.resolve("devlake-ants/LICENSE-Apache-2.0"), target);
    }

    /** The repository as it stood in the newest pull request. */
    private void antsRepository(Path target, JsonNode pull) throws IOException {
        JsonNode full = pull.path("base").path("repo");
        ObjectNode repository = JSON.createObjectNode();
        REPOSITORY.forEach(field -> repository.set(field, full.path(field)));
        repository
                .putObject("owner")
                .put("login", full.path("owner").path("login").asText());
        repository
                .putObject("license")
                .put("spdx_id", full.path("license").path("spdx_id").asText());
        JSON.writeValue(target.resolve("repository.json").toFile(), repository);
    }

    private void write(Path target, String name, String recording, List<String> fields) throws IOException {
        Map<Long, ObjectNode> objects = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .maxBufferSize(64 << 20)
                .ofNamedCsvRecord(from.resolve("devlake-ants/_raw_github_api_" + recording + ".csv"))) {
            for (NamedCsvRecord row : rows) {
                JsonNode full = JSON.readTree(row.getField("data"));
                if (name.equals("pulls")) {
                    antsRepository(target, full);
                }
                ObjectNode reduced = JSON.createObjectNode();
                fields.forEach(field -> reduced.set(field, full.path(field)));
                if (full.hasNonNull("user")) {
                    ObjectNode user = reduced.putObject("user");
                    USER.forEach(field -> user.set(field, full.path("user").path(field)));
                } else {
                    reduced.putNull("user");
                }
                if (full.has("labels")) {
                    ArrayNode labels = reduced.putArray("labels");
                    full.path("labels")
                            .forEach(label -> labels.addObject()
                                    .put("name", label.path("name").asText()));
                }
                if (full.has("base")) {
                    reduced.putObject("base")
                            .put("ref", full.path("base").path("ref").asText());
                }
                objects.put(full.path("id").asLong(), reduced);
            }
        }
        JSON.writeValue(target.resolve(name + ".json").toFile(), objects.values());
    }

    private static List<String> plus(List<String> some, String... more) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        folder.resolve(file.getFileName()).toFile().setWritable(true);
    }
}
