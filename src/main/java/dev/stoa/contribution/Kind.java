package dev.stoa.contribution;

import java.util.Arrays;
import java.util.List;

/** What a contribution can be. The names are fixed: open data and API carry them. */
public enum Kind {
    /** Reachable from the default branch, at committer date, one credit a person; co-authors count as persons. */
    COMMIT("Commits", true),
    PULL_REQUEST_OPENED("Pull requests opened", true),
    /** Credited to the author of the pull request. */
    PULL_REQUEST_MERGED("Pull requests merged", false),
    /** Merged or not; credited to the author of the pull request. */
    PULL_REQUEST_CLOSED("Pull requests closed", false),
    REVIEW("Reviews", true),
    /** A comment on a line of a pull request's change. */
    REVIEW_COMMENT("Review comments", true),
    /** A comment in a pull request's conversation. */
    PULL_REQUEST_COMMENT("Pull request comments", true),
    ISSUE_OPENED("Issues opened", true),
    /** Credited to the author of the issue. */
    ISSUE_CLOSED("Issues closed", false),
    ISSUE_COMMENT("Issue comments", true),
    DISCUSSION("Discussions", true),
    /** Published on GitHub; a bare tag is none. */
    RELEASE("Releases", true),
    STAR("Stars", false),
    FORK("Forks", false);

    /** What a person made. Merging and closing are states of that; stars and forks are none. */
    public static final List<Kind> WORK =
            Arrays.stream(values()).filter(Kind::isWork).toList();

    private final String words;
    private final boolean work;

    Kind(String words, boolean work) {
        this.words = words;
        this.work = work;
    }

    /** As people read it, in the plural. */
    public String words() {
        return words;
    }

    /** One of it, as people read it. */
    public String one() {
        return switch (this) {
            case DISCUSSION, RELEASE, REVIEW, STAR, FORK, COMMIT, REVIEW_COMMENT, PULL_REQUEST_COMMENT, ISSUE_COMMENT ->
                words.substring(0, words.length() - 1);
            case PULL_REQUEST_OPENED, PULL_REQUEST_MERGED, PULL_REQUEST_CLOSED, ISSUE_OPENED, ISSUE_CLOSED ->
                words.replace("requests", "request").replace("Issues", "Issue");
        };
    }

    public boolean isWork() {
        return work;
    }
}
