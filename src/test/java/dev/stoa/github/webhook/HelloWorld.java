package dev.stoa.github.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Codertocat's Hello-World, the repository of the recorded payloads, with variations that were not recorded. */
public final class HelloWorld {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HelloWorld() {}

    /** As the recorded payloads show it. */
    public static GitHubEvent repository() {
        try (InputStream body = open("star/created.payload.json")) {
            return PayloadFacts.repository(Payload.read(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A push to this ref with one commit for each name. */
    public static String push(String ref, String... commits) {
        ObjectNode push = recorded("push/with-no-username-committer.payload.json");
        push.put("ref", ref);
        ArrayNode list = (ArrayNode) push.get("commits");
        ObjectNode recorded = (ObjectNode) list.remove(0);
        for (String name : commits) {
            list.add(recorded.deepCopy()
                    .put(
                            "id",
                            String.format("%40s", Integer.toHexString(name.hashCode()))
                                    .replace(' ', '0')));
        }
        return push.toString();
    }

    static String pullRequestOfNobody() {
        ObjectNode opened = recorded("pull_request/opened.payload.json");
        ((ObjectNode) opened.get("pull_request")).putNull("user");
        return opened.toString();
    }

    static String starOfNobody() {
        return recorded("star/created.payload.json").putNull("sender").toString();
    }

    /** @param publishedAt ISO 8601, or null as GitHub has it of what is a draft again */
    static String release(String action, String publishedAt, String updatedAt) {
        ObjectNode payload = recorded("release/published.payload.json").put("action", action);
        ((ObjectNode) payload.get("release"))
                .put("draft", publishedAt == null)
                .put("published_at", publishedAt)
                .put("updated_at", updatedAt);
        return payload.toString();
    }

    /** Any recorded payload, as one about Hello-World, to be varied; the name without {@code .payload.json}. */
    static ObjectNode payload(String name) {
        ObjectNode payload = recorded(name + (name.endsWith("/payload") ? ".json" : ".payload.json"));
        if (payload.get("repository") instanceof ObjectNode repository) {
            repository.put("id", 186853002);
        }
        return payload;
    }

    private static ObjectNode recorded(String name) {
        try (InputStream body = open(name)) {
            return (ObjectNode) JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return HelloWorld.class.getResourceAsStream("/webhooks/octokit-payload-examples/" + name);
    }
}
