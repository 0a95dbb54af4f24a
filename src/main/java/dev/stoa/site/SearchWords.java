package dev.stoa.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * That every word of what was typed is found, as a condition in HQL or SQL with the values of its parameters, which are called
 * {@code word0}, {@code word1} and so on.
 *
 * @param patterns as {@link SearchText#patterns} makes them
 */
public record SearchWords(List<String> patterns) {

    /** @param typed anything, also null */
    public static SearchWords of(String typed) {
        return new SearchWords(SearchText.patterns(typed));
    }

    /**
     * To stand behind another condition; empty where there are no words. HQL knows no escape character by itself.
     *
     * @param columns of which one must have the word; they hold what {@link SearchText#of} made: {@code e.searchable}
     */
    public String and(String... columns) {
        return IntStream.range(0, patterns.size())
                .mapToObj(n -> Arrays.stream(columns)
                        .map(column -> column + " like :word" + n + " escape '\\'")
                        .collect(Collectors.joining(" or ", " and (", ")")))
                .collect(Collectors.joining());
    }

    /** By the names of the parameters. */
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        for (int n = 0; n < patterns.size(); n++) {
            values.put("word" + n, patterns.get(n));
        }
        return values;
    }
}
