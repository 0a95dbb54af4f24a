package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Optional;

/**
 * How often somebody may do something: so many times in any span of such a length. Kept in memory, a count for each replica,
 * under a digest whose key dies with the process: no address of a visitor is written anywhere.
 */
@Singleton
public class RateLimit {

    private static final long MOST_CALLERS = 100_000;

    @Inject
    Clock clock;

    private final byte[] key = new byte[32];
    private final Cache<String, ArrayDeque<Instant>> taken = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    RateLimit() {
        new SecureRandom().nextBytes(key);
    }

    /**
     * Counts one more, if that is allowed.
     *
     * @param what the thing that is done, as one word
     * @param who does it, or to whom: see {@link #caller}
     * @param per a day at most
     * @return empty when it is allowed; how long to wait when not
     */
    public Optional<Duration> take(String what, String who, int most, Duration per) {
        var now = clock.instant();
        var times = taken.get(digest(what, who), fresh -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(per))) {
                times.removeFirst();
            }
            if (times.size() >= most) {
                return Optional.of(Duration.between(now, times.peekFirst().plus(per)));
            }
            times.addLast(now);
            return Optional.empty();
        }
    }

    /** Forgets all counts, for tests. */
    public void clear() {
        taken.invalidateAll();
    }

    /**
     * From where a request comes: the address, or of IPv6 its first 64 bits, which are one house.
     *
     * @param remote as the server sees it; behind a trusted proxy that is the visitor's
     */
    public static String caller(InetAddress remote) {
        var bytes = remote.getAddress();
        return Base64.getEncoder().encodeToString(bytes.length > 4 ? java.util.Arrays.copyOf(bytes, 8) : bytes);
    }

    private String digest(String what, String who) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return Base64.getEncoder()
                    .encodeToString(digest.digest((what + "\n" + who).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
