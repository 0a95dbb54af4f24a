package dev.stoa.support.github;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers for recorded repositories whose GitHub number was not recorded: 8,000,000,000,000,000 and the first 40 bits of
 * the SHA-256 of the name. Far above GitHub's own numbers, below 2^53 (JavaScript), always the same.
 */
final class SampleIds {

    private SampleIds() {}

    /** The same for where only 32 bits have room: from 2^30 to 2^31. */
    static int small(String name) {
        return (1 << 30) + (int) (of(name) & ((1 << 30) - 1));
    }

    static long of(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return 8_000_000_000_000_000L + (ByteBuffer.wrap(digest).getLong() >>> 24);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
