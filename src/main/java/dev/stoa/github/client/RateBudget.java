package dev.stoa.github.client;

import dev.stoa.github.sync.Budget;
import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What GitHub still lets us ask, shared by all callers of the token: the primary limits of REST and GraphQL, which are told in
 * every answer, and {@code Retry-After}. A server with limits switched off tells none, and nobody waits.
 *
 * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub: rate limits</a>
 */
@ApplicationScoped
public class RateBudget {

    /** What GitHub asks for when it says neither when nor why. */
    private static final Duration UNTOLD = Duration.ofSeconds(60);

    /** No wait is believed to be longer: the primary limits start anew each hour. */
    private static final Duration LONGEST = Duration.ofMinutes(65);

    /** The two allowances that GitHub counts apart. */
    public enum Allowance {
        REST,
        GRAPHQL
    }

    /** How a thread waits; a test does not. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private final Clock clock;
    private final Pause pause;
    private final Map<Allowance, Instant> closedUntil = new EnumMap<>(Allowance.class);

    private final Spending spending = new Spending();

    @Inject
    RateBudget(Clock clock) {
        this(clock, Thread::sleep);
    }

    RateBudget(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    Budget budget() {
        return spending.budget();
    }

    /** Waits until a call is allowed. */
    public void await(Allowance allowance) {
        try {
            for (Duration wait = wait(allowance); wait.isPositive(); wait = wait(allowance)) {
                pause.sleep(wait);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SourceException("Stopped while waiting for GitHub's rate limit");
        }
    }

    /** How long a call has to wait from now; zero when it may go. */
    synchronized Duration wait(Allowance allowance) {
        Instant until = closedUntil.get(allowance);
        Duration wait = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    /**
     * Learns from an answer.
     *
     * @param header an answer's header by name, null when absent
     * @return whether GitHub refused the call for its rate, so that it has to be made again
     */
    public synchronized boolean learn(Allowance allowance, int status, Function<String, String> header) {
        spending.learn(allowance, header);
        Optional<Duration> retryAfter = number(header, "retry-after").map(Duration::ofSeconds);
        boolean spent = number(header, "x-ratelimit-remaining")
                .filter(left -> left == 0)
                .isPresent();
        boolean refused = status == 429 || status == 403 && (retryAfter.isPresent() || spent);
        if (refused && retryAfter.isPresent()) {
            // A secondary limit: it holds for everything that this token asks.
            for (Allowance each : Allowance.values()) {
                close(each, retryAfter.get());
            }
        } else if (spent) {
            close(allowance, untilReset(header));
        } else if (refused) {
            close(allowance, UNTOLD);
        }
        return refused;
    }

    /** GraphQL said in a good answer (200) that its points are spent. */
    public synchronized void spent(Allowance allowance, Function<String, String> header) {
        close(allowance, untilReset(header));
    }

    /** By GitHub's own clock when it tells it: ours may be wrong. */
    private Duration untilReset(Function<String, String> header) {
        return number(header, "x-ratelimit-reset")
                .map(reset -> Duration.between(serverTime(header), Instant.ofEpochSecond(reset))
                        .plusSeconds(1))
                .orElse(UNTOLD);
    }

    private Instant serverTime(Function<String, String> header) {
        try {
            String date = header.apply("date");
            return date == null
                    ? clock.instant()
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException odd) {
            return clock.instant();
        }
    }

    private void close(Allowance allowance, Duration time) {
        Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        Instant until = clock.instant().plus(bounded);
        closedUntil.merge(allowance, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Optional<Long> number(Function<String, String> header, String name) {
        String value = header.apply(name);
        return value != null && value.matches("\\d{1,15}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }
}
