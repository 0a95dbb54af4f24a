package dev.stoa.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a search, best first.
 *
 * @param total of all kinds, or of the kind that was asked for
 * @param counts of each kind that has some, whatever kind was asked for
 */
public record Hits(List<Hit> first, long total, Map<SearchKind, Long> counts) {

    public static final Hits NONE = new Hits(List.of(), 0, Map.of());
}
