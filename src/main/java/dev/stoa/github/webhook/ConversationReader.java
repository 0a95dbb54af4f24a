package dev.stoa.github.webhook;

import static dev.stoa.github.webhook.PayloadFacts.actor;
import static dev.stoa.github.webhook.PayloadFacts.need;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.Kind;
import dev.stoa.github.sync.Part;
import dev.stoa.github.webhook.Reading.Again;
import java.util.EnumSet;

/** Reviews, discussions and comments. */
final class ConversationReader {

    private ConversationReader() {}

    static Reading review(Payload payload) {
        Payload.Review review = need(payload.review(), "review");
        if (review.submittedAt() == null) {
            return Reading.ignored("A review that is not submitted yet.");
        }
        return Reading.of(new GitHubEvent.Reviewed(
                payload.repository().id(),
                need(review.id(), "review.id"),
                pullRequest(payload),
                actor(review.user()),
                review.submittedAt()));
    }

    static Reading reviewComment(Payload payload) {
        return Reading.of(comment(payload, Kind.REVIEW_COMMENT, pullRequest(payload)));
    }

    /** That a thread is resolved counts for nothing; its comments are told once more, and one that was missed is made good. */
    static Reading reviewThread(Payload payload) {
        long number = pullRequest(payload);
        return Reading.of(need(need(payload.thread(), "thread").comments(), "thread.comments").stream()
                .map(comment -> comment(payload, comment, Kind.REVIEW_COMMENT, number, false))
                .toList());
    }

    static Reading issueComment(Payload payload) {
        Payload.Issue issue = need(payload.issue(), "issue");
        Kind kind = issue.pullRequest() == null ? Kind.ISSUE_COMMENT : Kind.PULL_REQUEST_COMMENT;
        return Reading.of(comment(payload, kind, need(issue.number(), "issue.number")));
    }

    static Reading discussion(Payload payload) {
        Payload.Discussion discussion = need(payload.discussion(), "discussion");
        boolean transferred = "transferred".equals(payload.action());
        Reading reading = Reading.of(new GitHubEvent.Discussed(
                payload.repository().id(),
                need(discussion.id(), "discussion.id"),
                need(discussion.number(), "discussion.number"),
                actor(discussion.user()),
                need(discussion.createdAt(), "discussion.created_at"),
                transferred || "deleted".equals(payload.action())));
        return transferred ? moved(reading, payload, Part.DISCUSSIONS) : reading;
    }

    static Reading discussionComment(Payload payload) {
        return Reading.of(comment(
                payload,
                Kind.DISCUSSION,
                need(need(payload.discussion(), "discussion").number(), "discussion.number")));
    }

    /** Something is in another repository now, with its comments: if we follow that one, it is read there. */
    static Reading moved(Reading reading, Payload payload, Part part) {
        Payload.Repository to =
                payload.changes() == null ? null : payload.changes().newRepository();
        return to == null || to.id() == null ? reading : reading.and(Again.parts(to.id(), EnumSet.of(part)));
    }

    private static long pullRequest(Payload payload) {
        return need(need(payload.pullRequest(), "pull_request").number(), "pull_request.number");
    }

    private static GitHubEvent comment(Payload payload, Kind kind, long number) {
        return comment(payload, need(payload.comment(), "comment"), kind, number, "deleted".equals(payload.action()));
    }

    private static GitHubEvent comment(
            Payload payload, Payload.Comment comment, Kind kind, long number, boolean deleted) {
        return new GitHubEvent.Commented(
                payload.repository().id(),
                kind,
                need(comment.id(), "comment.id"),
                number,
                actor(comment.user()),
                need(comment.createdAt(), "comment.created_at"),
                deleted);
    }
}
