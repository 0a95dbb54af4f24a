package dev.stoa.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** Which step follows which, from what they read and make; each after all that it depends on. Immutable. */
final class Graph {

    private final SequencedMap<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();

    /**
     * @throws IllegalArgumentException with a sentence when steps depend on each other in a circle, or two have one name or
     *     make the same thing
     */
    Graph(Collection<Step> all) {
        Map<String, Step> makers = new HashMap<>();
        Map<String, Step> named = new LinkedHashMap<>();
        for (Step step : all.stream().sorted(Comparator.comparing(Step::name)).toList()) {
            if (named.put(step.name(), step) != null) {
                throw new IllegalArgumentException("Two steps of the pipeline are called " + step.name() + ".");
            }
            for (String output : step.outputs()) {
                Step other = makers.put(output, step);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "The steps %s and %s both make %s.".formatted(other.name(), step.name(), output));
                }
            }
        }
        named.values().forEach(step -> before.put(step.name(), directly(step, makers)));
        named.values().forEach(step -> place(step, named, new ArrayList<>()));
    }

    private static Set<String> directly(Step step, Map<String, Step> makers) {
        Set<String> needed = new TreeSet<>();
        for (String input : step.inputs()) {
            Optional.ofNullable(makers.get(input)).map(Step::name).ifPresent(needed::add);
        }
        return needed;
    }

    private void place(Step step, Map<String, Step> named, List<String> path) {
        if (steps.containsKey(step.name())) {
            return;
        }
        boolean circle = path.contains(step.name());
        path.add(step.name());
        if (circle) {
            throw new IllegalArgumentException("The steps of the pipeline depend on each other in a circle: "
                    + String.join(" needs ", path.subList(path.indexOf(step.name()), path.size())) + ".");
        }
        before.get(step.name()).forEach(name -> place(named.get(name), named, path));
        path.removeLast();
        steps.put(step.name(), step);
    }

    /** Each after all that it depends on. */
    List<Step> steps() {
        return List.copyOf(steps.values());
    }

    Optional<Step> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The steps whose outputs this one reads. */
    Set<String> before(String name) {
        return before.get(name);
    }

    /** All that this one depends on, however far. */
    Set<String> allBefore(String name) {
        Set<String> all = new HashSet<>();
        for (String direct : before(name)) {
            all.add(direct);
            all.addAll(allBefore(direct));
        }
        return all;
    }

    /** This one and all that depend on it, in order. */
    List<String> withDependents(String name) {
        return steps.keySet().stream()
                .filter(other -> other.equals(name) || allBefore(other).contains(name))
                .toList();
    }

    /** How many steps at most stand before it, one after the other. */
    int depth(String name) {
        return before(name).stream()
                .mapToInt(earlier -> depth(earlier) + 1)
                .max()
                .orElse(0);
    }
}
