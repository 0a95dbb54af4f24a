package dev.stoa.group;

import java.time.LocalDate;
import java.util.Map;

/**
 * A group as a list tells of it.
 *
 * @param city or null
 * @param last the day of its last event, where it meets no more
 */
public record ListedGroup(GroupFacts facts, String city, Map<LinkKind, String> links, LocalDate last) {

    static ListedGroup of(GroupFacts facts) {
        return new ListedGroup(facts, null, Map.of(), null);
    }
}
