package dev.stoa.github.sync;

import java.time.Instant;

/**
 * What GitHub was asked and what it still allows, as this process knows it.
 *
 * @param requests calls of this process so far, REST and GraphQL
 * @param points that GraphQL counted for them
 */
public record Budget(long requests, long points, Limit rest, Limit graphQl) {

    /** A source that costs nothing. */
    public static final Budget FREE = new Budget(0, 0, Limit.UNTOLD, Limit.UNTOLD);

    /**
     * One of GitHub's hourly allowances; all null when a server has told none.
     *
     * @param used of the limit, by all who use the token
     * @param resetAt when it starts anew (UTC)
     */
    public record Limit(Long used, Long limit, Instant resetAt) {
        public static final Limit UNTOLD = new Limit(null, null, null);
    }

    /** Whether any server has told an allowance. */
    public boolean told() {
        return rest.limit != null || graphQl.limit != null;
    }

    /** What was spent since. */
    Budget since(Budget before) {
        return new Budget(requests - before.requests, points - before.points, rest, graphQl);
    }
}
