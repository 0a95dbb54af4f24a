package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The token of one installation of a GitHub App: kept for its hour, renewed by one caller while the others wait for it. */
final class InstallationToken {

    /** Before its end, so that it does not end on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** @param expires by our clock */
    record Issued(String token, Instant expires) {
        @Override
        public String toString() {
            return "token until " + expires;
        }
    }

    private final Supplier<Issued> issuer;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Issued issued;

    InstallationToken(Supplier<Issued> issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    String get() {
        Issued now = issued;
        if (!isFresh(now)) {
            lock();
            try {
                if (!isFresh(issued)) {
                    issued = issuer.get();
                }
                now = issued;
            } finally {
                renewing.unlock();
            }
        }
        return now.token;
    }

    /** Forgets the token that GitHub refused, unless another caller has done so already. */
    void forget(String refused) {
        lock();
        try {
            if (issued != null && issued.token.equals(refused)) {
                issued = null;
            }
        } finally {
            renewing.unlock();
        }
    }

    /** Whoever renews it may have to wait for GitHub; those who wait for them can be stopped. */
    private void lock() {
        try {
            renewing.lockInterruptibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SourceException("Stopped while waiting for GitHub", stop);
        }
    }

    private boolean isFresh(Issued token) {
        return token != null && clock.instant().plus(MARGIN).isBefore(token.expires);
    }
}
