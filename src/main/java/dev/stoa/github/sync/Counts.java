package dev.stoa.github.sync;

/**
 * How far a run is.
 *
 * @param failures parts that failed, those that wait for their next attempt included
 * @param budget what the run has spent, and what is left
 */
record Counts(
        int repositories, int repositoriesDone, int parts, int partsDone, long records, int failures, Budget budget) {}
