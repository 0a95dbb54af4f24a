package dev.stoa.event.imports;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the editions that are told are those that are known, within one conference and one year. First those with the
 * same day and place; if then one of each is left over, it is the same edition, moved.
 *
 * @param pairs known editions and what is told of them now
 * @param fresh told, and not known
 */
record EditionMatch(Map<Edition, EditionFacts> pairs, List<EditionFacts> fresh) {

    static EditionMatch of(List<EditionFacts> told, List<Edition> known) {
        var pairs = new LinkedHashMap<Edition, EditionFacts>();
        var fresh = new ArrayList<EditionFacts>();
        var left = new ArrayList<>(known);
        for (var facts : told) {
            left.stream()
                    .filter(edition -> EditionKey.of(edition).equals(EditionKey.of(facts)))
                    .findFirst()
                    .ifPresentOrElse(
                            edition -> {
                                pairs.put(edition, facts);
                                left.remove(edition);
                            },
                            () -> fresh.add(facts));
        }
        if (fresh.size() == 1 && left.size() == 1) {
            pairs.put(left.getFirst(), fresh.removeFirst());
        }
        return new EditionMatch(pairs, fresh);
    }
}
