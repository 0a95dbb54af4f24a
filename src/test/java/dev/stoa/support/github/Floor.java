package dev.stoa.support.github;

import java.util.List;
import java.util.Map;

/**
 * The fewest API requests that a first sync of an owner can do with: a hundred repositories an answer; then of each repository
 * a hundred pull requests, issues, discussions and stars; and what nested lists do not hold.
 */
public final class Floor {

    private Floor() {}

    public static int of(RecordedData data, String owner) {
        if (data.generated != null && data.generated.login().equals(owner)) {
            var sizes = data.generated.sizes();
            return RepositorySize.pages(sizes.size())
                    + sizes.stream().mapToInt(RepositorySize::requests).sum();
        }
        var repositories = list(new RecordedGraph(data).owner(owner), "repositories");
        return RepositorySize.pages(repositories.size())
                + repositories.stream().mapToInt(Floor::requests).sum();
    }

    private static int requests(Map<String, Object> repository) {
        int releases = list(repository, "releases").size();
        int requests = releases > 10 ? RepositorySize.pages(releases) : 0;
        for (String field : List.of("pullRequests", "issues", "discussions", "stargazers")) {
            requests += RepositorySize.pages(list(repository, field).size());
        }
        for (var pull : list(repository, "pullRequests")) {
            requests += beyond(20, pull, "comments") + beyond(10, pull, "reviews");
            for (var review : list(pull, "reviews")) {
                requests += beyond(5, review, "comments");
            }
        }
        for (var issue : list(repository, "issues")) {
            requests += beyond(20, issue, "comments");
        }
        for (var discussion : list(repository, "discussions")) {
            requests += beyond(10, discussion, "comments");
            for (var comment : list(discussion, "comments")) {
                requests += beyond(5, comment, "replies");
            }
        }
        return requests;
    }

    private static int beyond(int held, Map<String, Object> node, String field) {
        return RepositorySize.pages(Math.max(0, list(node, field).size() - held));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> node, String field) {
        return (List<Map<String, Object>>) node.getOrDefault(field, List.of());
    }
}
