package dev.stoa.github.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What GitHub answered, as far as the transport reads it.
 *
 * @param header a header by name, null when absent
 * @param body its text
 */
record Reply(int status, Function<String, String> header, String body) {

    private static final Pattern SECONDARY =
            Pattern.compile("secondary rate limit|abuse detection", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIMARY = Pattern.compile("rate limit exceeded", Pattern.CASE_INSENSITIVE);

    /** Whether a call was refused for its rate, and by which of GitHub's limits. */
    enum Refusal {
        NONE,
        /** The points of the hour are spent. */
        PRIMARY,
        /** Too much at once or in a minute: it holds for everything that the token asks. */
        SECONDARY
    }

    /** As REST says it, and GraphQL too when it does not answer 200. A missing right is a 403 as well, and no refusal. */
    Refusal refusal() {
        if (status != 403 && status != 429) {
            return Refusal.NONE;
        }
        if (number("x-ratelimit-remaining").filter(left -> left == 0).isPresent()
                || PRIMARY.matcher(body).find()) {
            return Refusal.PRIMARY;
        }
        boolean secondary = status == 429
                || header.apply("retry-after") != null
                || header.apply("gh-limited-by") != null
                || saysSecondary(body);
        return secondary ? Refusal.SECONDARY : Refusal.NONE;
    }

    static boolean saysSecondary(String message) {
        return SECONDARY.matcher(message).find();
    }

    /** How long GitHub asks us to wait: seconds, or a date by its own clock. */
    Optional<Duration> retryAfter(Instant serverTime) {
        return number("retry-after")
                .map(Duration::ofSeconds)
                .or(() -> date("retry-after").map(until -> Duration.between(serverTime, until)));
    }

    /** When the primary limit starts anew, by GitHub's clock. */
    Optional<Instant> reset() {
        return number("x-ratelimit-reset").map(Instant::ofEpochSecond);
    }

    /** GitHub's clock as it answered. */
    Optional<Instant> serverTime() {
        return date("date");
    }

    Optional<Integer> count(String name) {
        return number(name).map(number -> (int) Math.min(number, Integer.MAX_VALUE));
    }

    private Optional<Long> number(String name) {
        String value = header.apply(name);
        return value != null && value.matches("\\d{1,10}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }

    private Optional<Instant> date(String name) {
        try {
            String value = header.apply(name);
            return value == null
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
