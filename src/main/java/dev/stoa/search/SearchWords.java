package dev.stoa.search;

import dev.stoa.site.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody typed, as PostgreSQL's full text asks for it: letters and digits only, so that nothing of it is an operator.
 *
 * @param words folded ({@link SearchText}), at most eight
 */
record SearchWords(List<String> words) {

    private static final int MOST = 8;

    static SearchWords of(String typed) {
        return new SearchWords(
                Arrays.stream(SearchText.of(SearchText.typed(typed)).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    boolean none() {
        return words.isEmpty();
    }

    /** Words as they are, for stems and for similar spelling. */
    String plain() {
        return String.join(" ", words);
    }

    /** Each of them may be the beginning of one (the syntax of {@code to_tsquery}); a single letter begins too much. */
    String beginnings() {
        return words.stream()
                .map(word -> word.length() == 1 && words.size() > 1 ? word : word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
