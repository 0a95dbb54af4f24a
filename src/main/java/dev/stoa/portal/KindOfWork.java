package dev.stoa.portal;

import dev.stoa.contribution.Kind;
import dev.stoa.site.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;

/** The kinds of work by which the plot of a project can be narrowed. */
enum KindOfWork {
    ALL(Kind.WORK),
    COMMITS(EnumSet.of(Kind.COMMIT)),
    PULLS(EnumSet.of(Kind.PULL_REQUEST_OPENED)),
    REVIEWS(EnumSet.of(Kind.REVIEW, Kind.REVIEW_COMMENT)),
    ISSUES(EnumSet.of(Kind.ISSUE_OPENED)),
    COMMENTS(EnumSet.of(Kind.PULL_REQUEST_COMMENT, Kind.ISSUE_COMMENT, Kind.DISCUSSION)),
    RELEASES(EnumSet.of(Kind.RELEASE));

    final Collection<Kind> kinds;

    KindOfWork(Collection<Kind> kinds) {
        this.kinds = kinds;
    }

    /** In the language of the page. */
    String label() {
        var texts = Texts.of(ContributionsTexts.class);
        return switch (this) {
            case ALL -> texts.allWork();
            case COMMITS -> texts.commits();
            case PULLS -> texts.pullRequests();
            case REVIEWS -> texts.reviews();
            case ISSUES -> texts.issues();
            case COMMENTS -> texts.comments();
            case RELEASES -> texts.releases();
        };
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
