package dev.stoa.github.sync;

/**
 * How a sync went that came to its end.
 *
 * @param repositories that had something to be read
 * @param events records read, known ones included
 * @param failures parts of repositories that failed or wait for their next attempt; each has its reason in {@link SyncPart}
 * @param listFailure why a list of repositories could not be read, or the token was refused; else null
 */
public record SyncReport(int repositories, long events, int failures, String listFailure) {}
