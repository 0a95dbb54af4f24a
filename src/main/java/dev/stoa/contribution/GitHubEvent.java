package dev.stoa.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a source has learnt from GitHub. All times are UTC instants of the payload itself, never of its arrival: of two
 * records about one thing the later {@code asOf} wins, however often and in whatever order they come. A null
 * {@link Actor} is a user that GitHub has deleted.
 */
public sealed interface GitHubEvent {

    /** GitHub's number of the repository; it must be known already or be in the same list as {@link RepositoryChanged}. */
    long repository();

    /**
     * A repository stands so, whole: a null is "has none", not "not told".
     *
     * @param formerOwner with formerName: what this payload says it was called before (rename, transfer), else null
     * @param licence SPDX identifier
     * @param asOf GitHub's updated_at
     */
    record RepositoryChanged(
            long repository,
            String owner,
            String name,
            String formerOwner,
            String formerName,
            String description,
            String homepage,
            String language,
            List<String> topics,
            String licence,
            int stars,
            int forks,
            int openIssues,
            String defaultBranch,
            boolean archived,
            boolean fork,
            boolean template,
            Visibility visibility,
            Instant createdAt,
            Instant pushedAt,
            Instant asOf)
            implements GitHubEvent {

        public RepositoryChanged {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(visibility, "visibility");
            Objects.requireNonNull(asOf, "asOf");
            topics = topics == null ? List.of() : List.copyOf(topics);
        }

        /** The same with what it was called before. */
        public RepositoryChanged renamedFrom(String formerOwner, String formerName) {
            return new RepositoryChanged(
                    repository,
                    owner,
                    name,
                    formerOwner,
                    formerName,
                    description,
                    homepage,
                    language,
                    topics,
                    licence,
                    stars,
                    forks,
                    openIssues,
                    defaultBranch,
                    archived,
                    fork,
                    template,
                    visibility,
                    createdAt,
                    pushedAt,
                    asOf);
        }
    }

    /**
     * What only a listing tells of a repository, whole. Listings come one after another: of two of the same time the later
     * one told stands.
     *
     * @param languages bytes by name of the language
     * @param readme cut where it is longer than the ledger keeps; null like readmeName, codeOfConduct and mailmap for none
     * @param mailmap git's name of the blob
     * @param asOf the later of GitHub's updated_at and pushed_at
     */
    record RepositoryDescribed(
            long repository,
            int watchers,
            boolean mirror,
            Map<String, Long> languages,
            String readmeName,
            String readme,
            String codeOfConduct,
            boolean contributing,
            boolean securityPolicy,
            String mailmap,
            Instant asOf)
            implements GitHubEvent {}

    /**
     * The repository was deleted, or is out of our sight; hidden from the public until GitHub tells of it at a later time
     * or a list names it again ({@link RepositoryListed}).
     * Of a repository that nobody told of it says nothing: put a {@link RepositoryChanged} before it.
     */
    record RepositoryGone(long repository, Instant asOf) implements GitHubEvent {}

    /**
     * A complete list that was begun when the repository was known as gone names it again. Undoes that one mark: what was
     * learnt after it stands.
     *
     * @param goneAt the mark, as it is stored
     */
    record RepositoryListed(long repository, Instant goneAt) implements GitHubEvent {}

    /**
     * The repository is another's: told beside the {@link RepositoryChanged} of a repository where one of our people
     * contributed. Changes nothing of a repository that is known already.
     */
    record RepositoryElsewhere(long repository) implements GitHubEvent {}

    /** The counters stood at these numbers; kept one row a day (UTC), the latest of the day. */
    record PopularityCounted(long repository, Instant asOf, int stars, int forks, int openIssues)
            implements GitHubEvent {}

    /**
     * A commit that is reachable from the default branch.
     *
     * @param committedAt the committer date
     * @param credits the author, then each co-author, each once
     * @param fromGit read from git itself: then it overrules what a webhook said of the same commit
     */
    record Committed(long repository, String sha, Instant committedAt, List<Credit> credits, boolean fromGit)
            implements GitHubEvent {}

    /**
     * Commits that are no longer reachable from the default branch, or never were: a push has forced them away. Their rows
     * leave the counts and stay, so that a delivery that comes late does not bring them back; git can.
     */
    record CommitsDropped(long repository, List<String> shas) implements GitHubEvent {}

    /**
     * The .mailmap at the head of the default branch, whole; without entries when there is none any more.
     *
     * @param blob git's name of it, null when there is none
     * @see <a href="https://git-scm.com/docs/gitmailmap">gitmailmap(5)</a>
     */
    record MailmapRead(long repository, List<Alias> entries, String blob) implements GitHubEvent {}

    /** GitHub said at this time whose commits with this address (in lower case) are; a null author when it knows nobody. */
    record AuthorTold(long repository, String email, Actor author, Instant asOf) implements GitHubEvent {}

    /** The state of a pull request; asOf is its updated_at. */
    record PullRequestChanged(
            long repository,
            long id,
            long number,
            String title,
            Actor author,
            boolean draft,
            String baseRef,
            List<String> labels,
            Instant createdAt,
            Instant mergedAt,
            Instant closedAt,
            Instant asOf)
            implements GitHubEvent {}

    /**
     * The state of an issue (never of a pull request, although REST lists them as issues); asOf is its updated_at.
     *
     * @param deleted it is gone from here, deleted or transferred, and its comments with it
     */
    record IssueChanged(
            long repository,
            long id,
            long number,
            String title,
            Actor author,
            List<String> labels,
            Instant createdAt,
            Instant closedAt,
            boolean deleted,
            Instant asOf)
            implements GitHubEvent {}

    /** A submitted review of a pull request. */
    record Reviewed(long repository, long id, long number, Actor by, Instant submittedAt) implements GitHubEvent {}

    /**
     * A discussion was opened. GitHub numbers discussions and the comments in them apart; see {@link Commented}.
     *
     * @param deleted it is gone from here, deleted or transferred, and its comments with it
     */
    record Discussed(long repository, long id, long number, Actor by, Instant createdAt, boolean deleted)
            implements GitHubEvent {}

    /**
     * A comment.
     *
     * @param kind REVIEW_COMMENT, PULL_REQUEST_COMMENT, ISSUE_COMMENT or DISCUSSION, replies in one included
     * @param number of the pull request, issue or discussion
     */
    record Commented(long repository, Kind kind, long id, long number, Actor by, Instant createdAt, boolean deleted)
            implements GitHubEvent {}

    /**
     * A release stands so: published, or withdrawn by a deletion or by making it a draft again.
     *
     * @param publishedAt null only of a withdrawn one
     * @param deleted withdrawn; publishing it later makes it count again
     */
    record Released(
            long repository,
            long id,
            String tag,
            String name,
            Actor author,
            boolean prerelease,
            Instant publishedAt,
            boolean deleted,
            Instant asOf)
            implements GitHubEvent {}

    /** A tag in git; asOf is the tagger's date, or the commit's for a light tag. */
    record Tagged(long repository, String tag, Instant asOf) implements GitHubEvent {}

    /** All tags that git has now, by their names, each with its time as in {@link Tagged}; others are gone. */
    record TagsRead(long repository, Map<String, Instant> tags) implements GitHubEvent {}

    /**
     * A star was given, or taken back.
     *
     * @param starredAt null when it was taken back
     * @param asOf starredAt, or when taken back the best time the payload has (the repository's updated_at)
     */
    record Starred(long repository, Actor by, Instant starredAt, Instant asOf) implements GitHubEvent {}

    /** All stars (STAR, by account) or issues (ISSUE_OPENED) that GitHub lists: others, from before it was begun, are gone. */
    record ListRead(long repository, Kind kind, List<Long> ids, Instant begun) implements GitHubEvent {}

    /** Somebody forked the repository; {@code fork} is the number of the new one. */
    record Forked(long repository, long fork, Actor by, Instant forkedAt) implements GitHubEvent {}
}
