package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Made src/test/resources/github/llnl/repositories.json.gz, once, from the portfolio of LLNL (org-llnl of the recordings). Run
 * {@code main} with its folder and the folder to fill, to make it again.
 */
final class LlnlMaker {

    private LlnlMaker() {}

    public static void main(String[] folders) throws IOException {
        Path from = Path.of(folders[0]);
        JsonNode infos = data(from, "intReposInfo");
        JsonNode topics = data(from, "intRepos_Topics");
        JsonNode languages = data(from, "intRepos_Languages");
        JsonNode releases = data(from, "intRepos_ReleaseHistory");
        ArrayNode repositories = Http.JSON.createArrayNode();
        infos.fields().forEachRemaining(info -> {
            JsonNode told = info.getValue();
            String fullName = info.getKey();
            ObjectNode repository = repositories.addObject();
            repository
                    .put("full_name", fullName)
                    .put("name", told.path("name").asText())
                    .put("description", told.path("description").asText(null))
                    .put("homepage", told.path("homepageUrl").asText(null))
                    .put("created_at", told.path("createdAt").asText())
                    .put(
                            "default_branch",
                            told.path("defaultBranchRef").path("name").asText(null))
                    .put("language", told.path("primaryLanguage").path("name").asText(null))
                    .put("fork", told.path("parent").isObject())
                    .put("forks_count", told.path("forks").path("totalCount").asInt());
            repository
                    .putObject("owner")
                    .put("login", told.path("owner").path("login").asText());
            repository
                    .putObject("license")
                    .put("spdx_id", told.path("licenseInfo").path("spdxId").asText(null));
            ArrayNode names = repository.putArray("topics");
            topics.path(fullName)
                    .path("repositoryTopics")
                    .path("nodes")
                    .forEach(topic -> names.add(topic.path("topic").path("name").asText()));
            ObjectNode bytes = repository.putObject("languages");
            JsonNode list = languages.path(fullName).path("languages");
            for (int i = 0; i < list.path("nodes").size(); i++) {
                bytes.put(
                        list.path("nodes").path(i).path("name").asText(),
                        list.path("edges").path(i).path("size").asLong());
            }
            ArrayNode published = repository.putArray("releases");
            releases.path(fullName)
                    .path("releases")
                    .path("nodes")
                    .forEach(release -> published
                            .addObject()
                            .put("tagName", release.path("tagName").asText())
                            .put("name", release.path("name").asText(null))
                            .put("publishedAt", release.path("publishedAt").asText()));
        });
        Path to = Files.createDirectories(Path.of(folders[1]));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to.resolve("repositories.json.gz")))) {
            Http.JSON.writeValue(out, repositories);
        }
        Files.copy(from.resolve("LICENSE-MIT"), to.resolve("LICENSE-MIT"));
    }

    private static JsonNode data(Path folder, String file) throws IOException {
        return Http.JSON.readTree(folder.resolve(file + ".json").toFile()).path("data");
    }
}
