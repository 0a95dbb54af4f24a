package dev.stoa.github.webhook;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/**
 * The bytes of a request as they come, in one array that is never larger than what was declared and at most four times what
 * has been sent: a declared length is a promise, not a fact. A body of the declared length is in its array exactly; one of
 * 25 MiB has been copied by a third while its array grew. Its memory is taken from its sender's share of the {@link Room}.
 */
final class Body {

    /** GitHub's own limit for a payload, 25 MiB. */
    static final int LIMIT = 25 * 1024 * 1024;

    private static final int TRUSTED = 64 * 1024;

    private final Room.Share room;
    private final int declared;
    private byte[] bytes = {};
    private int length;

    /** @param declared the {@code Content-Length}, at most {@link #LIMIT}; 0 when there is none */
    Body(long declared, Room.Share room) {
        this.declared = (int) Math.clamp(declared, 0, LIMIT);
        this.room = room;
    }

    /** False when there is no room for this; the body is then no more. */
    boolean add(Buffer chunk) {
        int needed = length + chunk.length();
        if (needed > bytes.length && !grow(needed)) {
            drop();
            return false;
        }
        chunk.getBytes(0, chunk.length(), bytes, length);
        length = needed;
        return true;
    }

    private boolean grow(int needed) {
        int most = Math.max(needed, declared == 0 ? LIMIT : declared);
        int capacity = Math.clamp(4L * needed, Math.min(TRUSTED, most), most);
        if (!room.take(capacity - bytes.length)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, capacity);
        return true;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Gives its memory back, once. */
    void drop() {
        room.giveBack(bytes.length);
        bytes = new byte[0];
        length = 0;
    }
}
