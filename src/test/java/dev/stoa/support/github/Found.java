package dev.stoa.support.github;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The little of GitHub's search that the sync uses: {@code org:} or {@code user:}, {@code updated:>=} and {@code is:}.
 *
 * @see <a href="https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests">GitHub:
 *     searching issues and pull requests</a>
 */
final class Found {

    private static final Pattern OWNER = Pattern.compile("(?:org|user):(\\S+)");
    private static final Pattern SINCE = Pattern.compile("updated:>=(\\S+)");

    private final String query;
    private final String since;

    Found(String query) {
        this.query = query;
        since = group(SINCE, query);
    }

    static String owner(String query) {
        return group(OWNER, query);
    }

    /** By offset, and a thousand at most, as GitHub's search has it. */
    Map<String, Object> of(String type, Stream<Map<String, Object>> repositories, int first, String after) {
        String field = type.equals("DISCUSSION") ? "discussions" : query.contains("is:pr") ? "pullRequests" : "issues";
        List<Map<String, Object>> hits = new ArrayList<>();
        repositories.forEach(repository -> hits.addAll(in(repository, field)));
        hits.sort(Comparator.comparing(hit -> hit.get("updatedAt").toString(), Comparator.reverseOrder()));
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(Math.min(hits.size(), 1_000), from + first);
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", to < Math.min(hits.size(), 1_000));
        info.put("endCursor", Integer.toString(to));
        return Map.of(
                "issueCount",
                type.equals("ISSUE") ? hits.size() : 0,
                "discussionCount",
                type.equals("DISCUSSION") ? hits.size() : 0,
                "nodes",
                hits.subList(Math.min(from, to), to),
                "pageInfo",
                info);
    }

    /** Sequences are in order of their times: from the end on, until they are too old. */
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> in(Map<String, Object> repository, String field) {
        List<Map<String, Object>> hits = new ArrayList<>();
        var all = (List<Map<String, Object>>) repository.getOrDefault(field, List.of());
        for (Map<String, Object> item : all.reversed()) {
            if (item.get("updatedAt").toString().compareTo(since) >= 0) {
                Map<String, Object> hit = new HashMap<>(item);
                hit.put("repository", repository);
                hits.add(hit);
            } else if (all instanceof Sequence) {
                break;
            }
        }
        return hits;
    }

    private static String group(Pattern pattern, String query) {
        Matcher match = pattern.matcher(query);
        if (!match.find()) {
            throw new IllegalArgumentException("Not recorded: a search for " + query);
        }
        return match.group(1);
    }
}
