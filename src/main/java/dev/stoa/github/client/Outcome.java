package dev.stoa.github.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.AskedTooMuch;
import dev.stoa.github.sync.SourceException;
import java.util.Set;
import java.util.regex.Pattern;

/** What one try of a GraphQL question came to. */
sealed interface Outcome {

    /** @param points what it cost */
    record Given(Answer answer, int points) implements Outcome {}

    record Limited(Refusal refusal) implements Outcome {}

    record TooSlow(String how) implements Outcome {}

    record Stumbled(String how) implements Outcome {}

    record Unauthorised() implements Outcome {}

    record Denied(SourceException why) implements Outcome {}

    Set<String> TOO_LARGE = Set.of("MAX_NODE_LIMIT_EXCEEDED", "RESOURCE_LIMITS_EXCEEDED");
    Set<String> RATE = Set.of("RATE_LIMITED", "RATE_LIMIT", "graphql_rate_limit");
    Pattern TIMEOUT = Pattern.compile(
            "something went wrong while executing your query|timed ?out|timeout", Pattern.CASE_INSENSITIVE);

    /** GraphQL says most of its refusals in a good answer (200). */
    static Outcome of(Reply reply, ObjectMapper json) {
        Refusal refusal = reply.refusal();
        if (refusal != Refusal.NONE) {
            return new Limited(refusal);
        }
        return switch (reply.status()) {
            case 200 -> of(reply.body(), json);
            case 401 -> new Unauthorised();
            case 502, 504 -> new TooSlow("GitHub answered " + reply.status());
            default ->
                reply.status() >= 500
                        ? new Stumbled("GitHub answered " + reply.status())
                        : new Denied(Sentence.of(reply));
        };
    }

    private static Outcome of(String text, ObjectMapper json) {
        try {
            JsonNode body = json.readTree(text);
            if (!body.isObject()) {
                return new Stumbled("GitHub's answer was empty");
            }
            for (JsonNode error : body.path("errors")) {
                Outcome known = of(error);
                if (known != null) {
                    return known;
                }
            }
            Answer answer = Answer.of(body);
            if (!body.hasNonNull("data") && answer.problems().isEmpty()) {
                return new Denied(new SourceException(
                        "GitHub says: " + Sentence.quote(body.path("message").asText("nothing"))));
            }
            return new Given(answer, body.at("/data/rateLimit/cost").asInt(1));
        } catch (JsonProcessingException noJson) {
            return new Stumbled("GitHub's answer was a web page or cut, not data");
        }
    }

    /** @return null for an error that concerns the data, not the asking */
    private static Outcome of(JsonNode error) {
        String type =
                error.path("type").asText(error.path("extensions").path("code").asText());
        String message = error.path("message").asText();
        if (RATE.contains(type)) {
            return new Limited(Refusal.PRIMARY);
        }
        if (TOO_LARGE.contains(type)) {
            return new Denied(new AskedTooMuch("GitHub says: " + Sentence.quote(message)));
        }
        if (Answer.NOT_SHOWN.contains(type)) {
            // Its message names what is not there, and that may be called anything.
            return null;
        }
        if (!error.has("path") && Reply.saysSecondary(message)) {
            return new Limited(Refusal.SECONDARY);
        }
        return TIMEOUT.matcher(message).find() ? new TooSlow("GitHub gave up on it: " + Sentence.quote(message)) : null;
    }
}
