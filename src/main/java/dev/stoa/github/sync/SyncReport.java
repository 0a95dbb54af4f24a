package dev.stoa.github.sync;

/**
 * How a sync went.
 *
 * @param events records read, known ones included
 * @param failures parts of repositories that failed; each has its reason in {@link SyncPart}
 * @param listFailure why a list of repositories could not be read, or null
 */
public record SyncReport(int repositories, long events, int failures, String listFailure) {}
