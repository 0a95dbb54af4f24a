package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.Catalogue.State;
import dev.stoa.github.sync.Part;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the parts of a repository stand, from whatever of it an answer has. A version is made so that it is another one when
 * there is something to read, and the same whichever question it comes from.
 */
final class PartStates {

    private PartStates() {}

    /** @param json a Repository; what was not asked for is left out */
    static Map<Part, State> of(JsonNode json) {
        Map<Part, State> states = new EnumMap<>(Part.class);
        if (json.has("isEmpty")) {
            State pushed = new State(
                    json.path("isEmpty").asBoolean() ? 0 : null,
                    json.path("pushedAt").asText() + " "
                            + json.path("defaultBranchRef").path("name").asText());
            states.put(Part.COMMITS, pushed);
            states.put(Part.TAGS, pushed);
        }
        list(json, "pullRequests", Part.PULL_REQUESTS, states);
        list(json, "issues", Part.ISSUES, states);
        list(json, "discussions", Part.DISCUSSIONS, states);
        if (json.has("stargazerCount")) {
            int stars = json.path("stargazerCount").asInt();
            states.put(Part.STARS, new State(stars, Integer.toString(stars)));
        }
        if (json.has("releases")) {
            states.put(
                    Part.RELEASES,
                    releases(json.path("releases").path("totalCount").asInt()));
        }
        return states;
    }

    private static void list(JsonNode json, String field, Part part, Map<Part, State> states) {
        if (json.has(field)) {
            int items = json.path(field).path("totalCount").asInt();
            String newest =
                    json.path(field).path("nodes").path(0).path("updatedAt").asText();
            states.put(part, new State(items, items + " " + newest));
        }
    }

    /** The newest come with the listing: the others are due at first, and whenever more are new than come along. */
    private static State releases(int items) {
        return items <= OwnerQuestions.RELEASES
                ? new State(0, "listed")
                : new State(items, "over " + items / OwnerQuestions.RELEASES * OwnerQuestions.RELEASES);
    }
}
