package dev.stoa.github.webhook;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** The bytes of a request as they come: copied once from the socket, never a larger array than has been sent or declared. */
final class Body {

    /** GitHub's own limit for a payload, 25 MiB. */
    static final int LIMIT = 25 * 1024 * 1024;

    private static final int TRUSTED = 64 * 1024;

    private byte[] bytes;
    private int length;

    /** A declared length is a promise, not a fact: memory for a long one is taken only as it arrives. */
    Body(long declared) {
        bytes = new byte[(int) Math.clamp(declared, 0, TRUSTED)];
    }

    /** False when the body is over the limit with this chunk. */
    boolean add(Buffer chunk) {
        if (chunk.length() > LIMIT - length) {
            return false;
        }
        int needed = length + chunk.length();
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.clamp(2L * needed, 0, LIMIT));
        }
        chunk.getBytes(0, chunk.length(), bytes, length);
        length = needed;
        return true;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
