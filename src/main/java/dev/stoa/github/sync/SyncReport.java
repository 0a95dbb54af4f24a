package dev.stoa.github.sync;

/**
 * How a sync went that came to its end.
 *
 * @param repositories that had something to be read
 * @param events records read, known ones included
 * @param failures parts that failed or wait for their next attempt; each has its reason in the view sync_failure
 * @param listFailure why a list of repositories could not be read, or the token was refused; else null
 * @param askedMeanwhile somebody knew of something to be read ({@link ReadAgain}) when this had been planned already
 */
public record SyncReport(int repositories, long events, int failures, String listFailure, boolean askedMeanwhile) {

    /** Nobody asked for anything meanwhile. */
    SyncReport(int repositories, long events, int failures, String listFailure) {
        this(repositories, events, failures, listFailure, false);
    }
}
