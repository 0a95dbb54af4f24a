package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.SourceException;
import java.time.Instant;

/**
 * A delivery as GitHub's list of a hook tells it.
 *
 * @param id of this one attempt; grows
 * @param guid of the event: each further attempt has the same
 * @param status GitHub's words: {@code OK}, or why it failed
 * @param statusCode what the receiver answered; 0 when it did not
 * @param repository GitHub's number; null where the event is about none
 * @see <a href="https://docs.github.com/en/rest/orgs/webhooks#list-deliveries-for-an-organization-webhook">GitHub: list deliveries
 *     for an organization webhook</a>
 */
public record HookDelivery(
        long id,
        String guid,
        Instant deliveredAt,
        boolean redelivery,
        String status,
        int statusCode,
        String event,
        String action,
        Long repository) {

    static HookDelivery of(JsonNode json) {
        Instant at = RestJson.time(json, "delivered_at");
        if (!json.path("id").canConvertToLong() || !json.hasNonNull("guid") || at == null) {
            throw new SourceException("GitHub's list of deliveries has an entry without id, guid or delivered_at");
        }
        return new HookDelivery(
                json.path("id").asLong(),
                json.path("guid").asText(),
                at,
                json.path("redelivery").asBoolean(),
                Sentence.quote(json.path("status").asText("")),
                json.path("status_code").asInt(),
                json.path("event").asText(""),
                json.path("action").asText(null),
                json.hasNonNull("repository_id") ? json.path("repository_id").asLong() : null);
    }

    /** The same at another time. */
    public HookDelivery at(Instant time) {
        return new HookDelivery(id, guid, time, redelivery, status, statusCode, event, action, repository);
    }

    /** The receiver took it; whether that was us, our own inbox knows. */
    public boolean succeeded() {
        return statusCode >= 200 && statusCode < 300;
    }
}
