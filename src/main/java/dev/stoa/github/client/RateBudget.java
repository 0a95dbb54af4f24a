package dev.stoa.github.client;

import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * What GitHub still lets us ask, one for all callers of a token: the hourly points of REST and of GraphQL, which are told in
 * every answer; at most a hundred calls at once; the points of a minute, which GitHub never tells; {@code Retry-After}; and
 * where it refuses without saying for how long, a minute and then twice as long each time. A server with limits switched off
 * tells none, and nobody waits.
 *
 * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub: rate limits</a>
 */
public class RateBudget {

    private static final Logger LOG = Logger.getLogger(RateBudget.class);

    /** What GitHub asks for when it says neither when nor why. */
    static final Duration UNTOLD = Duration.ofMinutes(1);

    /** No wait is believed to be longer: the primary limits start anew each hour. */
    static final Duration LONGEST = Duration.ofMinutes(65);

    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

    /** REST and GraphQL together. */
    static final int AT_ONCE = 100;

    /** The two allowances that GitHub counts apart. */
    public enum Allowance {
        REST("core", 900),
        GRAPHQL("graphql", 2_000);

        /** How GitHub's headers call it. */
        final String resource;

        final int perMinute;

        Allowance(String resource, int perMinute) {
            this.resource = resource;
            this.perMinute = perMinute;
        }
    }

    /**
     * An allowance as of now. Times are by our clock.
     *
     * @param limit points of an hour as GitHub told last; null, like the next three, where it tells none
     * @param requests that we made since the start
     * @param points that GitHub charged us for them; the minute's weight is not in it
     * @param waitingUntil null when a call may go at once
     */
    public record Level(
            Allowance allowance,
            Integer limit,
            Integer used,
            Integer remaining,
            Instant resetsAt,
            long requests,
            long points,
            Instant waitingUntil) {}

    /** For the staff page. */
    public record State(Level rest, Level graphQl, int underWay) {}

    private final Clock clock;
    private final Pause pause;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Allowance, Meter> meters = new EnumMap<>(Allowance.class);

    /** From our clock to GitHub's. */
    private Duration skew = Duration.ZERO;

    /** Refusals without a time, one after another; those of calls that were under way together count as one. */
    private int untold;

    private int wave;

    /** Until when the log says that we wait. */
    private Instant told = Instant.EPOCH;

    RateBudget(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        for (Allowance allowance : Allowance.values()) {
            meters.put(allowance, new Meter(allowance));
        }
    }

    /** A call that only reads. */
    Call call(Allowance allowance) {
        return call(allowance, 1);
    }

    /**
     * Waits until a call is allowed. Close it when it is over, and before anything that takes time: it holds one of a hundred
     * places.
     *
     * @param weight the points of a minute: 1 to read, 5 to write
     * @throws SourceException if the thread is interrupted, which it stays
     */
    Call call(Allowance allowance, int weight) {
        try {
            while (true) {
                for (Duration wait = wait(allowance, weight); wait.isPositive(); wait = wait(allowance, weight)) {
                    tell(allowance, wait);
                    pause.sleep(wait);
                }
                places.acquire();
                Call call = book(allowance, weight);
                if (call != null) {
                    return call;
                }
                places.release();
            }
        } catch (InterruptedException stop) {
            throw stopped();
        }
    }

    /** A wait that has nothing to do with rate, holding no place. */
    void sleep(Duration time) {
        try {
            pause.sleep(time);
        } catch (InterruptedException stop) {
            throw stopped();
        }
    }

    private static SourceException stopped() {
        Thread.currentThread().interrupt();
        return new SourceException("Stopped while waiting for GitHub");
    }

    /** How long a call has to wait from now; zero when it may go. */
    synchronized Duration wait(Allowance allowance, int weight) {
        Instant now = clock.instant();
        Duration wait = Duration.between(now, meters.get(allowance).opens(now, weight));
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    private synchronized Call book(Allowance allowance, int weight) {
        return wait(allowance, weight).isPositive()
                ? null
                : new Call(allowance, meters.get(allowance).book(clock.instant(), weight), wave);
    }

    /** From our clock to GitHub's, as its last answer told. */
    synchronized Duration skew() {
        return skew;
    }

    public synchronized State state() {
        Instant now = clock.instant();
        return new State(
                meters.get(Allowance.REST).level(now),
                meters.get(Allowance.GRAPHQL).level(now),
                AT_ONCE - places.availablePermits());
    }

    private void learn(Call call, Reply reply, Refusal refusal, int cost) {
        Instant now = clock.instant();
        reply.serverTime().ifPresent(serverTime -> skew = Duration.between(now, serverTime));
        Meter meter = meters.get(call.allowance);
        meter.learn(reply, now, skew);
        if (refusal == Refusal.NONE) {
            meter.spent(cost);
            untold = call.wave == wave ? 0 : untold;
            return;
        }
        var retryAfter = reply.retryAfter(now.plus(skew));
        if (retryAfter.isPresent()) {
            closeAll(now, retryAfter.get());
        } else if (refusal == Refusal.SECONDARY) {
            // Sixteen calls that fail together are one reason to wait longer, not sixteen.
            untold += call.wave == wave ? 1 : 0;
            closeAll(now, UNTOLD.multipliedBy(1L << Math.clamp(untold - 1, 0, 6)));
        }
        if (refusal == Refusal.PRIMARY) {
            meter.exhausted(now);
        }
        wave += call.wave == wave ? 1 : 0;
    }

    private void closeAll(Instant now, Duration time) {
        Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        meters.values().forEach(each -> each.close(now.plus(bounded)));
    }

    /** Once a wait, not once a caller. */
    private synchronized void tell(Allowance allowance, Duration wait) {
        Instant until = clock.instant().plus(wait);
        if (wait.compareTo(WORTH_TELLING) > 0 && until.isAfter(told.plus(WORTH_TELLING))) {
            told = until;
            LOG.infof("GitHub's rate limit (%s): nothing is asked for %,d seconds", allowance, wait.toSeconds());
        }
    }

    /** One call under way. */
    final class Call implements AutoCloseable {

        private final Allowance allowance;
        private final int setAside;
        private final int wave;
        private boolean over;

        private Call(Allowance allowance, int setAside, int wave) {
            this.allowance = allowance;
            this.setAside = setAside;
            this.wave = wave;
        }

        /** Learns from the answer. */
        void answered(Reply reply, Refusal refusal) {
            answered(reply, refusal, 1);
        }

        /** @param cost the points that GitHub charged */
        void answered(Reply reply, Refusal refusal, int cost) {
            synchronized (RateBudget.this) {
                learn(this, reply, refusal, cost);
            }
        }

        @Override
        public void close() {
            synchronized (RateBudget.this) {
                if (over) {
                    return;
                }
                over = true;
                meters.get(allowance).release(setAside);
            }
            places.release();
        }
    }
}
