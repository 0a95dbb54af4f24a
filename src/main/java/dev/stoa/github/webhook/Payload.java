package dev.stoa.github.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * The parts of GitHub's payloads that the ledger wants, under GitHub's names; what an event does not have is null. Typed here
 * and not by hub4j since ids are 64 bit and a payload of 25 MB is read as a stream. See
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */
record Payload(
        String action,
        Repository repository,
        User sender,
        Changes changes,
        // of what happens in an organisation
        User organization,
        User member,
        Membership membership,
        Installation installation,
        // push; create and delete have a ref, too, without refs/heads/
        String ref,
        String refType,
        String before,
        String after,
        boolean forced,
        boolean deleted,
        List<Commit> commits,
        // star
        Instant starredAt,
        // the events named like these
        PullRequest pullRequest,
        Issue issue,
        Review review,
        Thread thread,
        Discussion discussion,
        Comment comment,
        Release release,
        Repository forkee) {

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Body.LIMIT)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(Payload.class);

    /** @throws UnreadablePayload when it is not shaped like GitHub's */
    static Payload read(InputStream body) {
        try {
            return READER.readValue(body);
        } catch (IOException e) {
            throw new UnreadablePayload(e);
        }
    }

    record Repository(
            Long id,
            String name,
            User owner,
            String description,
            String homepage,
            String language,
            List<String> topics,
            License license,
            @JsonProperty("stargazers_count") int stars,
            @JsonProperty("forks_count") int forks,
            @JsonProperty("open_issues_count") int openIssues,
            String defaultBranch,
            boolean archived,
            boolean fork,
            boolean isTemplate,
            @JsonProperty("private") boolean hidden,
            String visibility,
            Instant createdAt,
            Instant pushedAt,
            Instant updatedAt) {}

    record License(String spdxId) {}

    /** A user, a bot or an organisation. */
    record User(Long id, String login, String name, String avatarUrl, String type) {}

    /** Somebody's, in an organisation. */
    record Membership(User user) {}

    /** Of a GitHub App, for an organisation or a user. */
    record Installation(User account) {}

    /** What was different before (a repository's name, owner or default branch), and where something went. */
    record Changes(
            ChangedName repository, ChangedOwner owner, From defaultBranch, From login, Repository newRepository) {}

    record ChangedName(From name) {}

    record From(String from) {}

    record ChangedOwner(FormerOwner from) {}

    record FormerOwner(User user, User organization) {}

    record Commit(String id, String message, Instant timestamp, Signer author) {}

    /** Who wrote a commit, as git has it. */
    record Signer(String name, String email) {}

    record Label(String name) {}

    record Branch(String ref) {}

    record PullRequest(
            Long id,
            Long number,
            String title,
            User user,
            boolean draft,
            Branch base,
            List<Label> labels,
            Instant createdAt,
            Instant mergedAt,
            Instant closedAt,
            Instant updatedAt) {}

    /** An issue; a pull request's comments come with one too, which then has {@code pull_request}. */
    record Issue(
            Long id,
            Long number,
            String title,
            User user,
            List<Label> labels,
            Object pullRequest,
            Instant createdAt,
            Instant closedAt,
            Instant updatedAt) {}

    /** A conversation about a line of a change. */
    record Thread(List<Comment> comments) {}

    record Discussion(Long id, Long number, User user, Instant createdAt) {}

    record Review(Long id, User user, Instant submittedAt) {}

    record Comment(Long id, User user, Instant createdAt) {}

    record Release(
            Long id,
            String tagName,
            String name,
            User author,
            boolean draft,
            boolean prerelease,
            Instant publishedAt,
            Instant updatedAt) {}
}
