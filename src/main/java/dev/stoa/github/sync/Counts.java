package dev.stoa.github.sync;

/**
 * How far a run is.
 *
 * @param failures parts that failed, those that wait for their next attempt included
 * @param failuresBeside those of them that belong to no repository
 * @param budget what the run has spent, and what is left
 */
record Counts(
        int repositories,
        int repositoriesDone,
        int parts,
        int partsDone,
        long records,
        int failures,
        int failuresBeside,
        Budget budget) {}
