package dev.stoa.support.github;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A connection over a list in the data: at most a hundred a page, ordered by the time that is asked for, and a cursor that
 * remembers its place in that order, not a count; so the last cursor leads to whatever changes later, as GitHub's does.
 */
final class ConnectionFetcher implements DataFetcher<Map<String, Object>> {

    @Override
    public Map<String, Object> get(DataFetchingEnvironment call) {
        Map<String, Object> owner = call.getSource();
        @SuppressWarnings("unchecked")
        var all = (List<Map<String, Object>>) owner.getOrDefault(call.getField().getName(), List.of());
        Map<String, Object> order = call.getArgument("orderBy");
        String key = order != null && order.get("field").equals("UPDATED_AT") ? "updatedAt" : "createdAt";
        String after = call.getArgument("after");
        String place = after == null ? "" : new String(Base64.getDecoder().decode(after), StandardCharsets.UTF_8);
        int first = Math.min(call.<RecordedGraph>getRoot().largestPage(), call.getArgumentOrDefault("first", 100));
        boolean backwards = order != null && "DESC".equals(order.get("direction"));
        Comparator<String> direction = backwards ? Comparator.reverseOrder() : Comparator.naturalOrder();
        var rest = all.stream()
                .sorted(Comparator.comparing(node -> place(node, key), direction))
                .filter(node -> after == null || direction.compare(place(node, key), place) > 0)
                .toList();
        var page = rest.subList(0, Math.min(first, rest.size()));
        String end = page.isEmpty() ? after : cursor(place(page.getLast(), key));
        return Map.of(
                "nodes",
                page,
                "totalCount",
                all.size(),
                "pageInfo",
                end == null
                        ? Map.of("hasNextPage", false)
                        : Map.of("hasNextPage", rest.size() > page.size(), "endCursor", end));
    }

    private static String place(Map<String, Object> node, String key) {
        return node.getOrDefault(key, "") + " "
                + "%020d".formatted(((Number) node.getOrDefault("order", 0)).longValue());
    }

    private static String cursor(String place) {
        return Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
