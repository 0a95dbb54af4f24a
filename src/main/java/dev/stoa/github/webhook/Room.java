package dev.stoa.github.webhook;

import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all requests in flight may fill together, so that many large bodies cannot end the process; and of it what
 * one address may fill. Whether a body is signed is known with its last byte: until then anybody can hold some room for ten
 * seconds, and one sender alone must not hold what GitHub needs.
 */
@Singleton
class Room {

    /** Bytes; two of the largest bodies that GitHub sends, in a heap of a few hundred megabytes. */
    static final long ALL = 2L * Body.LIMIT;

    /** Bytes; one of the largest bodies, or many of the usual size. */
    static final long OF_ONE = Body.LIMIT;

    /** Of IPv6 a customer has all addresses that begin with the same bytes. */
    private static final int CUSTOMER = 8;

    private final AtomicLong taken = new AtomicLong();
    private final ConcurrentMap<String, Long> byAddress = new ConcurrentHashMap<>();

    /** What one sender may take of it. */
    interface Share {

        boolean take(long bytes);

        void giveBack(long bytes);
    }

    /** @param address of the sender, or of the proxy where no other is believed; null when it is gone already */
    Share of(String address) {
        String sender = sender(address);
        return new Share() {
            @Override
            public boolean take(long bytes) {
                return Room.this.take(sender, bytes);
            }

            @Override
            public void giveBack(long bytes) {
                Room.this.giveBack(sender, bytes);
            }
        };
    }

    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= ALL) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    private boolean take(String sender, long bytes) {
        if (byAddress.merge(sender, bytes, Long::sum) <= OF_ONE && take(bytes)) {
            return true;
        }
        less(sender, bytes);
        return false;
    }

    private void giveBack(String sender, long bytes) {
        less(sender, bytes);
        giveBack(bytes);
    }

    /** Nothing is kept of who holds nothing. */
    private void less(String sender, long bytes) {
        byAddress.computeIfPresent(sender, (same, held) -> held == bytes ? null : held - bytes);
    }

    private static String sender(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return String.valueOf(address);
        }
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, CUSTOMER));
        // ::ffff:192.0.2.1 is an address of IPv4, and ::1 our own.
        boolean isOfCustomer = bytes.length > CUSTOMER && !Arrays.equals(beginning, new byte[CUSTOMER]);
        return HexFormat.of().formatHex(isOfCustomer ? beginning : bytes);
    }
}
