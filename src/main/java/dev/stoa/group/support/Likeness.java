package dev.stoa.group.support;

import dev.stoa.site.SearchText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How much two texts have in common: the words that both have, of the words that either has (the Jaccard index), after
 * {@link SearchText} folded them. 0 to 1; two texts without words have nothing in common.
 */
final class Likeness {

    /** From here on we take two requests of one person for the same. */
    static final double SAME = 0.6;

    private Likeness() {}

    static double of(String one, String other) {
        var first = words(one);
        var second = words(other);
        var all = new HashSet<>(first);
        all.addAll(second);
        if (all.isEmpty()) {
            return 0;
        }
        first.retainAll(second);
        return (double) first.size() / all.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(SearchText.of(text).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
