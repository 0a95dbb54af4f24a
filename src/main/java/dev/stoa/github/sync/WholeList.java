package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.ListRead;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a part that is read from its beginning to its end in one go: with the last page, and only then, it can be said
 * that this is all there is. What a stopped reading has listed is forgotten; the next one begins anew.
 */
final class WholeList {

    /** Off the beginning: GitHub's lists lag behind, our clock may be ahead, and a delivery may come while they are read. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Part part;
    private final Instant begun;
    private final Set<Long> listed = new HashSet<>();

    private WholeList(Part part, Instant begun) {
        this.part = part;
        this.begun = begun;
    }

    /** Empty for parts of which nothing can go unheard: pull requests are never deleted, and git tells its own. */
    static Optional<WholeList> of(Part part, Instant now) {
        return part == Part.STARS || part == Part.ISSUES
                ? Optional.of(new WholeList(part, now.minus(MARGIN)))
                : Optional.empty();
    }

    /** The page, and if it is the last one with what the whole list says. */
    GitHubSource.Page add(long repository, GitHubSource.Page page) {
        for (GitHubEvent event : page.events()) {
            switch (event) {
                case Starred star when star.by() != null -> listed.add(star.by().id());
                case IssueChanged issue -> listed.add(issue.id());
                default -> {}
            }
        }
        if (page.more()) {
            return page;
        }
        Kind kind = part == Part.STARS ? Kind.STAR : Kind.ISSUE_OPENED;
        List<GitHubEvent> events = new ArrayList<>(page.events());
        events.add(new ListRead(repository, kind, listed.stream().sorted().toList(), begun));
        return new GitHubSource.Page(events, page.cursor(), false);
    }
}
