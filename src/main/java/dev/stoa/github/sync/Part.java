package dev.stoa.github.sync;

/** What is read of a repository, each with a cursor of its own. */
public enum Part {
    COMMITS,
    TAGS,
    /** With their reviews and comments. */
    PULL_REQUESTS,
    /** With their comments. */
    ISSUES,
    RELEASES,
    /** Stars, forks and open issues of former days; only recordings know them. */
    COUNTERS
}
