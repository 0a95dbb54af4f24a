package dev.stoa.github.webhook;

/** A payload that does not look like GitHub's documentation says. Trying again does not help; staff see it parked. */
class UnreadablePayload extends RuntimeException {

    UnreadablePayload(Exception cause) {
        super("The payload is not shaped like GitHub's", cause);
    }

    UnreadablePayload(String missing) {
        super("The payload has no " + missing);
    }
}
