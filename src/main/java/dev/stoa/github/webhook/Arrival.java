package dev.stoa.github.webhook;

import java.time.Instant;

/**
 * A delivery that is proven to be GitHub's and to be JSON, on its way into the inbox.
 *
 * @param guid GitHub's id of the delivery; the same when it is delivered again
 * @param body as sent; compressing it would cost the event loop more than writing it costs the disk
 * @param ignored why no worker need look at it; null when one must
 */
record Arrival(String guid, String event, Envelope envelope, byte[] body, Instant receivedAt, String ignored) {

    static Arrival of(String guid, String event, Envelope envelope, byte[] body, Instant now) {
        String ignored = PayloadReader.knows(event) ? null : "The event " + event + " changes no number here.";
        return new Arrival(guid, event, envelope, body, now, ignored);
    }
}
