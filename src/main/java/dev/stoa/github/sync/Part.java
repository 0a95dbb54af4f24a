package dev.stoa.github.sync;

/** What is read of a repository, each with a cursor of its own. */
public enum Part {
    COMMITS,
    TAGS,
    /** With their reviews and comments. */
    PULL_REQUESTS,
    /** With their comments. */
    ISSUES,
    /** With their comments and replies. */
    DISCUSSIONS,
    /** Those that the listing, which brings the newest, has no room for. */
    RELEASES,
    /** Who gave one, and when. */
    STARS,
    /** Stars, forks and open issues of former days; only recordings know them. */
    COUNTERS
}
