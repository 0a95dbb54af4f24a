package dev.stoa.contribution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a contribution can be. The names are fixed: open data and API carry them. */
public enum Kind {
    /** Reachable from the default branch, at committer date, one credit a person; co-authors count as persons. */
    COMMIT,
    PULL_REQUEST_OPENED,
    /** Credited to the author of the pull request. */
    PULL_REQUEST_MERGED,
    /** Merged or not; credited to the author of the pull request. */
    PULL_REQUEST_CLOSED,
    REVIEW,
    /** A comment on a line of a pull request's change. */
    REVIEW_COMMENT,
    /** A comment in a pull request's conversation. */
    PULL_REQUEST_COMMENT,
    ISSUE_OPENED,
    /** Credited to the author of the issue. */
    ISSUE_CLOSED,
    ISSUE_COMMENT,
    DISCUSSION,
    /** Published on GitHub; a bare tag is none. */
    RELEASE,
    STAR,
    FORK;

    /**
     * What counts as work: what a person made. Merging and closing are states of it, stars and forks are none.
     */
    public static final Set<Kind> WORK = Collections.unmodifiableSet(EnumSet.of(
            COMMIT,
            PULL_REQUEST_OPENED,
            REVIEW,
            REVIEW_COMMENT,
            PULL_REQUEST_COMMENT,
            ISSUE_OPENED,
            ISSUE_COMMENT,
            DISCUSSION,
            RELEASE));
}
