package dev.stoa.portal;

import dev.stoa.contribution.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;

/** The kinds of work by which the plot of a project can be narrowed. */
enum KindOfWork {
    ALL("All work", Kind.WORK),
    COMMITS("Commits", EnumSet.of(Kind.COMMIT)),
    PULLS("Pull requests", EnumSet.of(Kind.PULL_REQUEST_OPENED)),
    REVIEWS("Reviews", EnumSet.of(Kind.REVIEW, Kind.REVIEW_COMMENT)),
    ISSUES("Issues", EnumSet.of(Kind.ISSUE_OPENED)),
    COMMENTS("Comments", EnumSet.of(Kind.PULL_REQUEST_COMMENT, Kind.ISSUE_COMMENT, Kind.DISCUSSION)),
    RELEASES("Releases", EnumSet.of(Kind.RELEASE));

    final String label;
    final Collection<Kind> kinds;

    KindOfWork(String label, Collection<Kind> kinds) {
        this.label = label;
        this.kinds = kinds;
    }

    String slug() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** All for anything odd. */
    static KindOfWork of(String asked) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(asked))
                .findFirst()
                .orElse(ALL);
    }
}
