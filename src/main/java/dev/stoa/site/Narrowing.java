package dev.stoa.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A list in memory, narrowed by words and by facets; what is chosen of a facet does not narrow its own counts, so that each
 * says how many rows its link would show.
 *
 * @param words what fits the search
 * @param here the address with all that is chosen
 */
public record Narrowing<T>(List<T> all, Predicate<T> words, List<Part<T>> parts, Address here) {

    /** In which order the values of a facet stand. */
    public enum Order {
        FREQUENT_FIRST,
        LATEST_FIRST
    }

    /**
     * By what a list can be narrowed.
     *
     * @param chosen the value that was chosen, in any letter case; empty for all
     * @param values those of one row
     * @param label of a value, for people
     */
    public record Part<T>(
            String parameter,
            String chosen,
            Order order,
            Function<T, Stream<String>> values,
            Function<String, String> label) {

        boolean fits(T row) {
            return chosen.isEmpty() || values.apply(row).anyMatch(chosen::equalsIgnoreCase);
        }
    }

    public List<T> hits() {
        return fitting(null);
    }

    /** The values of a part with their counts. */
    public List<Facet> facets(String parameter) {
        var part = parts.stream()
                .filter(one -> one.parameter.equals(parameter))
                .findFirst()
                .orElseThrow();
        var counts = new HashMap<String, Long>();
        fitting(part)
                .forEach(row -> part.values.apply(row).distinct().forEach(value -> counts.merge(value, 1L, Long::sum)));
        Comparator<Map.Entry<String, Long>> byKey = Map.Entry.comparingByKey();
        Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return counts.entrySet().stream()
                .sorted(part.order == Order.LATEST_FIRST ? byKey.reversed() : byCount.thenComparing(byKey))
                .map(count -> facet(part, count.getKey(), count.getValue()))
                .toList();
    }

    /** What a form for the words sends along, so that the rest of the choice stays. */
    public List<Option> kept() {
        return here.query().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("q"))
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }

    public boolean narrowed() {
        return !here.query().isEmpty();
    }

    private Facet facet(Part<T> part, String value, long count) {
        boolean current = value.equalsIgnoreCase(part.chosen);
        return new Facet(
                part.label.apply(value),
                count,
                here.with(part.parameter, current ? null : value).toString(),
                current);
    }

    private List<T> fitting(Part<T> but) {
        return all.stream()
                .filter(words)
                .filter(row -> parts.stream().filter(part -> part != but).allMatch(part -> part.fits(row)))
                .toList();
    }
}
