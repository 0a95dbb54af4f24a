package dev.stoa.support.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An organisation made for size: as many repositories as wanted, with a spread of pull requests, issues, discussions, stars
 * and releases as real ones have it: most small, a few very large. The same each time. Only the repositories themselves are
 * kept; what is in them is made anew whenever it is asked for.
 */
public final class GeneratedOrganisation {

    private static final String README = "A library among others. It does one thing, and says how.\n\n".repeat(60);
    private static final Instant BEGIN = Instant.parse("2014-03-01T09:00:00Z");
    private static final int A_DAY = 86_400;

    private final String login;
    private final List<Map<String, Object>> repositories = new ArrayList<>();
    private final List<RepositorySize> sizes = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();

    public GeneratedOrganisation(String login, int count) {
        this.login = login;
        for (int index = 0; index < count; index++) {
            sizes.add(RepositorySize.of(index));
            repositories.add(repository(index, sizes.get(index)));
            byName.put(login + "/" + name(index), index);
        }
    }

    public String login() {
        return login;
    }

    /** To be changed by who tests changes. */
    public List<Map<String, Object>> repositories() {
        return repositories;
    }

    List<RepositorySize> sizes() {
        return sizes;
    }

    Map<String, Object> repository(String fullName) {
        Integer index = byName.get(fullName);
        return index == null ? null : repositories.get(index);
    }

    /** Null for a node that is not of this organisation. */
    Map<String, Object> node(String id) {
        if (!id.startsWith("G-")) {
            return null;
        }
        String[] path = id.substring(2).split("-");
        int[] at = IntStream.range(1, path.length)
                .map(i -> Integer.parseInt(path[i]))
                .toArray();
        return switch (path[0]) {
            case "PullRequest" -> pull(at[0], at[1]);
            case "PullRequestReview" -> review(at[0], at[1], at[2]);
            case "Issue" -> issue(at[0], at[1]);
            case "Discussion" -> discussion(at[0], at[1]);
            case "DiscussionComment" -> discussionComment(at[0], at[1], at[2]);
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static String name(int index) {
        return "project-" + index;
    }

    private Map<String, Object> repository(int index, RepositorySize size) {
        Map<String, Object> repository = new HashMap<>();
        String name = name(index);
        int days = 30 + 10 * Math.max(size.pulls(), size.issues());
        repository.put("__typename", "Repository");
        repository.put("id", "G-Repository-" + index);
        repository.put("order", index);
        repository.put("databaseId", 100_000_000 + index);
        repository.put("name", name);
        repository.put("nameWithOwner", login + "/" + name);
        repository.put("owner", Map.of("__typename", "Organization", "login", login));
        repository.put("description", "The project number " + index);
        repository.put("homepageUrl", "");
        repository.put("visibility", "PUBLIC");
        repository.put("isArchived", index % 11 == 7);
        repository.put("isFork", false);
        repository.put("isTemplate", false);
        repository.put("isMirror", false);
        repository.put("isEmpty", false);
        repository.put("createdAt", time(index, 0, 0));
        repository.put("pushedAt", time(index, days, 0));
        repository.put("updatedAt", time(index, days, 60));
        repository.put("primaryLanguage", Map.of("name", "Java"));
        repository.put("licenseInfo", Map.of("spdxId", "Apache-2.0"));
        repository.put("defaultBranchRef", Map.of("name", "main"));
        repository.put("isSecurityPolicyEnabled", index % 3 == 0);
        repository.put("repositoryTopics", List.of(Map.of("topic", Map.of("name", "generated"), "order", 0)));
        repository.put(
                "languages",
                List.of(
                        Map.of("size", 90_000 + index, "node", Map.of("name", "Java")),
                        Map.of("size", 1_000, "node", Map.of("name", "Shell"))));
        repository.put("files", Map.of("README.md", "# " + name + "\n\n" + README));
        repository.put("forkCount", size.stars() / 4);
        repository.put("watchers", List.of());
        repository.put("stargazerCount", size.stars());
        repository.put("stargazers", list(size.stars(), k -> star(index, k)));
        repository.put("pullRequests", new Sequence(size.pulls(), size.pulls() / 20, k -> pull(index, k)));
        repository.put("issues", new Sequence(size.issues(), size.issues() / 4, k -> issue(index, k)));
        repository.put("discussions", list(size.discussions(), k -> discussion(index, k)));
        repository.put("releases", list(size.releases(), k -> release(index, k)));
        return repository;
    }

    private static Sequence list(int size, IntFunction<Map<String, Object>> item) {
        return new Sequence(size, 0, item);
    }

    private static Map<String, Object> star(int repository, int k) {
        // Each person once, and none that GitHub has deleted: those have no stars.
        return Nodes.star(person(1 + (repository * 7 + k) % 29_999), time(repository, k, 0));
    }

    private static Map<String, Object> pull(int repository, int k) {
        Map<String, Object> pull = subject("PullRequest", 4_000_000_000L, repository, k, "Mend the thing number ");
        pull.put("mergedAt", k % 3 == 0 ? null : pull.get("closedAt"));
        pull.put("reviews", list(RepositorySize.reviews(repository, k), r -> review(repository, k, r)));
        return pull;
    }

    private static Map<String, Object> review(int repository, int k, int r) {
        Map<String, Object> review = item(
                "PullRequestReview",
                6_000_000_000L + key(repository, k) * 40 + r,
                key(repository, k, r),
                person(k + r + 1),
                time(repository, k, 10 + r));
        review.put("submittedAt", review.get("createdAt"));
        review.put(
                "comments",
                list(
                        RepositorySize.reviewComments(repository, k, r),
                        c -> item(
                                "PullRequestReviewComment",
                                900_000_000_000L + (key(repository, k) * 40 + r) * 20 + c,
                                "none",
                                person(k + r + 1),
                                time(repository, k, 10 + r))));
        return review;
    }

    private static Map<String, Object> issue(int repository, int k) {
        return subject("Issue", 3_000_000_000L, repository, k, "Something is odd with number ");
    }

    private static Map<String, Object> subject(String type, long from, int repository, int k, String title) {
        Map<String, Object> subject = item(
                type,
                from + key(repository, k),
                key(repository, k, -1),
                person(k * 13 + repository),
                time(repository, k, 0));
        boolean pull = type.equals("PullRequest");
        subject.put("number", 2 * k + (pull ? 2 : 1));
        subject.put("title", title + k);
        subject.put("updatedAt", time(repository, k, 300));
        subject.put("closedAt", k % 7 == 3 ? null : time(repository, k, 300));
        subject.put("isDraft", false);
        subject.put("baseRefName", "main");
        subject.put("labels", k % 5 == 0 ? List.of(Map.of("name", "bug", "order", 0)) : List.of());
        subject.put(
                "comments",
                list(
                        RepositorySize.comments(repository, k),
                        c -> item(
                                "IssueComment",
                                (pull ? 10_000_000_000_000L : 20_000_000_000_000L) + key(repository, k) * 100 + c,
                                "none",
                                person(k + c),
                                time(repository, k, 20 + c))));
        return subject;
    }

    private static Map<String, Object> discussion(int repository, int k) {
        Map<String, Object> discussion =
                item("Discussion", repository * 1_000L + k, key(repository, k, -1), person(k), time(repository, k, 0));
        discussion.put("number", 100_000 + k);
        discussion.put("title", "How would one do the thing number " + k + "?");
        discussion.put("updatedAt", time(repository, k, 300));
        discussion.put(
                "comments", list(RepositorySize.answers(repository, k), c -> discussionComment(repository, k, c)));
        return discussion;
    }

    private static Map<String, Object> discussionComment(int repository, int k, int c) {
        long id = (repository * 1_000L + k) * 40 + c;
        Map<String, Object> comment =
                item("DiscussionComment", id * 2, key(repository, k, c), person(k + c), time(repository, k, 10 + c));
        comment.put(
                "replies",
                list(
                        c % 2,
                        r -> item(
                                "DiscussionComment",
                                id * 2 + 1,
                                "none",
                                person(k + c + 5),
                                time(repository, k, 11 + c))));
        return comment;
    }

    private static Map<String, Object> release(int repository, int k) {
        Map<String, Object> release = item(
                "Release",
                repository * 1_000L + k,
                key(repository, k, -1),
                person(repository),
                time(repository, 20 * k, 0));
        release.put("tagName", "v1." + k);
        release.put("name", "Release 1." + k);
        release.put("isDraft", false);
        release.put("isPrerelease", false);
        release.put("publishedAt", release.get("createdAt"));
        release.put("updatedAt", release.get("createdAt"));
        return release;
    }

    /** @param id the number; key leads back to the node */
    private static Map<String, Object> item(
            String type, long id, String key, Map<String, Object> author, String createdAt) {
        Map<String, Object> item = Nodes.node(type, id, author, createdAt);
        item.put("id", "G-" + type + "-" + key);
        return item;
    }

    private static long key(int repository, int k) {
        return repository * 100_000L + k;
    }

    private static String key(int repository, int k, int inner) {
        return repository + "-" + k + (inner < 0 ? "" : "-" + inner);
    }

    /** One of 30,000; of the first, GitHub has deleted the account. A hundredth are bots. */
    private static Map<String, Object> person(int number) {
        int n = Math.floorMod(number, 30_000);
        return n == 0
                ? null
                : Nodes.user(
                        50_000_000 + n, "person-" + n, n % 100 == 1 ? "Bot" : "User", "https://avatars.example/" + n);
    }

    private static String time(int repository, int days, int minutes) {
        return BEGIN.plusSeconds((long) (repository % 2_000) * A_DAY / 2
                        + (long) days * A_DAY / 4
                        + minutes * 60L
                        + repository % 60)
                .toString();
    }
}
