package dev.stoa.support.github;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection over a list in the data: at most a hundred a page, ordered by what is asked for, and a cursor that remembers its
 * place in that order, not a count; so the last cursor leads to whatever changes later, as GitHub's does. An item with a
 * {@code node} in it is an edge.
 */
final class ConnectionFetcher implements DataFetcher<Map<String, Object>> {

    private static final Map<String, String> KEYS =
            Map.of("UPDATED_AT", "updatedAt", "PUSHED_AT", "pushedAt", "STARRED_AT", "starredAt", "SIZE", "size");

    @Override
    public Map<String, Object> get(DataFetchingEnvironment call) {
        Map<String, Object> owner = call.getSource();
        @SuppressWarnings("unchecked")
        var all = (List<Map<String, Object>>) owner.getOrDefault(call.getField().getName(), List.of());
        List<String> states = call.getArgumentOrDefault("states", List.of());
        if (!states.isEmpty()) {
            return Map.of("totalCount", open(all));
        }
        Map<String, Object> order = call.getArgument("orderBy");
        // Some lists may only be turned round.
        Object field = order == null ? null : order.get("field");
        String key = field == null ? "createdAt" : KEYS.getOrDefault(field, "createdAt");
        boolean backwards = order != null && "DESC".equals(order.get("direction"));
        return page(
                inOrder(all, key, backwards),
                key,
                backwards ? Comparator.reverseOrder() : Comparator.naturalOrder(),
                call.getArgument("after"),
                Math.min(call.<RecordedGraph>getRoot().largestPage(), call.getArgumentOrDefault("first", 100)));
    }

    private static Map<String, Object> page(
            List<Map<String, Object>> all, String key, Comparator<String> direction, String after, int first) {
        int from = after == null ? 0 : behind(all, key, direction, place(after));
        int to = Math.min(all.size(), from + first);
        List<Map<String, Object>> page = List.copyOf(all.subList(from, to));
        String end = page.isEmpty() ? after : cursor(place(page.getLast(), key));
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", to < all.size());
        info.put("endCursor", end);
        return Map.of(
                "nodes",
                        page.stream()
                                .map(item -> item.getOrDefault("node", item))
                                .toList(),
                "edges",
                        page.stream()
                                .map(item -> item.containsKey("node") ? item : Map.of("node", item))
                                .toList(),
                "totalCount", all.size(),
                "pageInfo", info);
    }

    /** The first that stands behind the place. */
    private static int behind(List<Map<String, Object>> all, String key, Comparator<String> direction, String place) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (direction.compare(place(all.get(middle), key), place) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static List<Map<String, Object>> inOrder(List<Map<String, Object>> all, String key, boolean backwards) {
        if (all instanceof Sequence) {
            return backwards ? all.reversed() : all;
        }
        Comparator<Map<String, Object>> order = Comparator.comparing(item -> place(item, key));
        return all.stream().sorted(backwards ? order.reversed() : order).toList();
    }

    private static long open(List<Map<String, Object>> all) {
        return all instanceof Sequence sequence
                ? sequence.open()
                : all.stream().filter(item -> item.get("closedAt") == null).count();
    }

    private static String place(Map<String, Object> item, String key) {
        Object value = item.get(key);
        String first = value instanceof Number number
                ? "%020d".formatted(number.longValue())
                : value == null ? "" : value.toString();
        return first + " " + "%020d".formatted(((Number) item.getOrDefault("order", 0)).longValue());
    }

    private static String place(String cursor) {
        return new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String cursor(String place) {
        return Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
