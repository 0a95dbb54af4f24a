package dev.stoa.github.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * What GitHub (and whoever sets up a hook and reads its list of recent deliveries) hears: a status, a short word for
 * machines and a sentence for people.
 */
enum Answer {
    ACCEPTED(202, "accepted", "Stored; it is applied in a moment."),
    KNOWN(200, "known", "This delivery is here already; nothing was changed."),
    NOT_JSON(400, "not-json", "The body is not a JSON object."),
    NO_GUID(400, "no-delivery-id", "The header X-GitHub-Delivery must hold the delivery's GUID."),
    NO_EVENT(400, "no-event", "The header X-GitHub-Event must name the event."),
    NOT_SIGNED(401, "not-signed", "The header X-Hub-Signature-256 is missing; set a secret on the hook."),
    WRONG_SIGNATURE(401, "wrong-signature", "X-Hub-Signature-256 does not sign this body with our secret."),
    ONLY_POST(405, "only-post", "Webhook deliveries are sent with POST."),
    TOO_SLOW(408, "too-slow", "The body did not arrive within ten seconds."),
    TOO_LARGE(413, "too-large", "The body is over 25 MiB, GitHub's own limit."),
    FORM(415, "form-encoded", "Set the hook's content type to application/json; form-encoded deliveries are not read."),
    NOT_JSON_TYPE(415, "wrong-content-type", "The content type must be application/json."),
    NO_SECRET(
            503,
            "no-secret",
            "This portal has no webhook secret, so that it can believe nobody: set STOA_WEBHOOK_SECRET and start it again."),
    OVERLOADED(503, "overloaded", "Not stored: too much is waiting. Deliver it again later.");

    private static final String RETRY_AFTER_SECONDS = "5";

    final int status;
    final String word;
    private final Buffer body;

    Answer(int status, String word, String sentence) {
        this.status = status;
        this.word = word;
        this.body =
                new JsonObject().put("status", word).put("message", sentence).toBuffer();
    }

    /** Whether a delivery was lost by it, or somebody refused: the completeness of the numbers depends on how often. */
    boolean isRefusal() {
        return status >= 400 && this != ONLY_POST;
    }

    void send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store");
        if (status == 503) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (this == ONLY_POST) {
            response.putHeader("Allow", "POST");
        }
        response.end(body);
    }
}
