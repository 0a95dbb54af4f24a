package dev.stoa.github.repair;

import dev.stoa.github.sync.Part;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A delivery that GitHub made and that did not arrive.
 *
 * @param delivery GitHub's number of its newest attempt
 * @param repository GitHub's number; null where the event is about none
 * @param deliveredAt when GitHub first tried (UTC)
 * @param status how its newest attempt ended, in GitHub's words
 * @param attempts how often we asked for it
 */
record MissedDelivery(
        String guid,
        KnownHook hook,
        long delivery,
        String event,
        Long repository,
        Instant deliveredAt,
        String status,
        int attempts) {

    /** What has to be read when it does not arrive; empty for the list of its owner. */
    Set<Part> partsToRead() {
        return repository == null ? Set.of() : parts();
    }

    /** What of the repository may have changed with it; empty where only a listing of its owner can tell. */
    private Set<Part> parts() {
        return switch (event) {
            case "push", "create", "delete" -> EnumSet.of(Part.COMMITS, Part.TAGS);
            case "pull_request", "pull_request_review", "pull_request_review_comment", "pull_request_review_thread" ->
                EnumSet.of(Part.PULL_REQUESTS);
            // Both have them, and the list does not say which it was.
            case "issue_comment" -> EnumSet.of(Part.ISSUES, Part.PULL_REQUESTS);
            case "issues" -> EnumSet.of(Part.ISSUES);
            case "discussion", "discussion_comment" -> EnumSet.of(Part.DISCUSSIONS);
            case "release" -> EnumSet.of(Part.RELEASES);
            case "star" -> EnumSet.of(Part.STARS);
            default -> EnumSet.noneOf(Part.class);
        };
    }
}
