package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What GraphQL gave. With an error the place it names is null in the data, which must never be read as "there is none":
 * {@link #whole} refuses any error, {@link #partial} only those that say that a node is not there for us.
 */
record Answer(JsonNode data, List<Problem> problems) {

    static final Set<String> NOT_SHOWN = Set.of("NOT_FOUND", "FORBIDDEN");

    /** @param path of the null in the data, such as {@code nodes.3} */
    record Problem(String type, String path, String message) {}

    static Answer of(JsonNode body) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asText()));
            problems.add(new Problem(
                    error.path("type")
                            .asText(error.path("extensions").path("code").asText("")),
                    String.join(".", path),
                    Sentence.quote(error.path("message").asText("an error without a message"))));
        }
        return new Answer(body.path("data"), problems);
    }

    /** @throws SourceException with GitHub's own words if it could not give all */
    JsonNode whole() {
        if (!problems.isEmpty()) {
            throw new SourceException("GitHub says: " + problems.getFirst().message());
        }
        return data;
    }

    /** @throws SourceException unless all that is missing is not there, or not for us to see */
    Answer partial() {
        problems.stream()
                .filter(problem -> !NOT_SHOWN.contains(problem.type()))
                .findFirst()
                .ifPresent(problem -> {
                    throw new SourceException("GitHub says: " + problem.message());
                });
        return this;
    }
}
