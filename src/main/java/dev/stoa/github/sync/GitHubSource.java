package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Where a sync reads from: the real GitHub, or a recording. May be asked from several threads at once. */
public interface GitHubSource {

    /** How runs of it are called in the log and for staff. */
    String name();

    /** What this source can tell of a repository, in the order to read. */
    Set<Part> parts();

    /**
     * The repositories of an organisation or user and how their parts stand, page by page: all of them, or those with news
     * since the mark.
     *
     * @param mark where the catalogue before ended; null for a whole one. A source that cannot say what is new since gives
     *     a whole one, too
     * @throws SourceException when the list could not be read to its end
     */
    Catalogue catalogue(String owner, Mark mark, Consumer<Catalogue.Page> page);

    /**
     * The next page of a part.
     *
     * @param cursor of the page before; null to begin. After the last page it leads to what is new since
     * @throws SourceException with the reason that staff will read
     */
    Page read(Followed repository, Part part, String cursor);

    /** What this process has asked so far, and what GitHub still allows. */
    default Budget budget() {
        return Budget.FREE;
    }

    /**
     * The next page of each of these subjects, in as few questions as can be. One of which nothing is told stays due.
     *
     * @throws SourceException with the reason why nothing was told of those that are left
     */
    default void beside(Beside part, List<Beside.Subject> subjects, Beside.Told told) {}

    /**
     * @param events in the order of the source
     * @param cursor leads to the next page, opaque to the sync
     * @param more false when this was the last page for now
     */
    record Page(List<GitHubEvent> events, String cursor, boolean more) {

        public static Page last(List<GitHubEvent> events, String cursor) {
            return new Page(events, cursor, false);
        }
    }
}
