package dev.stoa.portal;

import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.site.Errors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The overview of all contributions, or what hinders it.
 *
 * @param typed what stands in the fields
 * @param numbers null when the question could not be answered
 * @param elsewhere what our people do in repositories of others; null with a filter, which would not narrow it
 */
record ContributionsPage(Map<String, String> typed, Errors errors, Overview numbers, ElsewhereQueries.Found elsewhere) {

    /** So many repositories of others are named. */
    static final int ELSEWHERE = 20;

    private static final Set<String> FIELDS = Set.of("project", "account", "organisation", "from", "to");
    private static final Set<String> KEPT = Set.of("org", "repository", "who", "kind", "bots", "by", "stack");

    /** What stands in this field. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The rest of the address, which the form carries along. */
    public Map<String, String> kept() {
        return typed.entrySet().stream()
                .filter(one -> KEPT.contains(one.getKey()) && errors.on(one.getKey()) == null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is wrong and has no field. */
    public List<String> otherErrors() {
        return errors.messages().entrySet().stream()
                .filter(error -> !FIELDS.contains(error.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean narrowed() {
        return !typed.isEmpty();
    }
}
