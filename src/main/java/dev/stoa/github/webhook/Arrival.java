package dev.stoa.github.webhook;

import dev.stoa.github.webhook.Delivery.State;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * A delivery that is proven to be GitHub's, on its way into the inbox.
 *
 * @param guid GitHub's id of the delivery; the same when it is delivered again
 * @param size bytes as sent
 * @param crc CRC-32C of these
 * @param body packed; null of one that is rejected
 * @param state {@code WAITING} for a worker, or how it ended already
 * @param reason why it ended; null when a worker must look at it
 */
record Arrival(
        String guid,
        String event,
        HookOrigin hook,
        Envelope envelope,
        int size,
        long crc,
        byte[] body,
        Instant receivedAt,
        State state,
        String reason) {

    static Arrival of(String guid, String event, HookOrigin hook, Envelope envelope, byte[] body, Instant now) {
        String ignored = PayloadReader.nothing(event).orElse(null);
        State state = ignored == null ? State.WAITING : State.IGNORED;
        return new Arrival(guid, event, hook, envelope, body.length, crc(body), Packed.pack(body), now, state, ignored);
    }

    /** Of what is no JSON its size is kept, that staff see that it came; never the body, which nobody could read. */
    static Arrival rejected(String guid, String event, HookOrigin hook, byte[] body, Instant now) {
        String reason = "The body is not a JSON object.";
        return new Arrival(guid, event, hook, Envelope.NONE, body.length, crc(body), null, now, State.REJECTED, reason);
    }

    /** What its sender hears once it is committed, or found to be there already. */
    Answer answer(boolean isNew) {
        if (state == State.REJECTED) {
            return Answer.NOT_JSON;
        }
        return isNew ? Answer.ACCEPTED : Answer.KNOWN;
    }

    boolean hasBodyOf(Arrival other) {
        return size == other.size && crc == other.crc;
    }

    private static long crc(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return crc.getValue();
    }
}
