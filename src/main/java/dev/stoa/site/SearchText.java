package dev.stoa.site;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as a search compares them: without capitals and accents, so that "sao paulo" finds São Paulo. An entity keeps
 * {@link #of} of what it wants to be found by in a column; a query asks that column for the
 * {@link SearchWords}. What is put together from several tables has no such column: SQL's {@code folded} does there what
 * {@code fold} does here, to the text and to the {@link #unfolded} patterns.
 */
public final class SearchText {

    /** More than anybody types; what is longer is cut, not refused. */
    private static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Also a half of a surrogate pair, which PostgreSQL cannot hold: it comes cut, or is left when we cut. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\p{Cs}]+");

    private SearchText() {}

    /** What the parts are found by; null parts are left out. */
    public static String of(String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(SearchText::fold)
                .collect(Collectors.joining(" "));
    }

    /** One LIKE pattern for each word of what was typed; the escape character is the backslash. */
    public static List<String> patterns(String typed) {
        return like(fold(typed(typed)));
    }

    /** The same with capitals and accents as typed, for the database to fold. */
    public static List<String> unfolded(String typed) {
        return like(typed(typed));
    }

    /** Whether every word of what was typed is in what {@link #of} made of the parts. */
    public static boolean finds(String typed, String searchable) {
        return words(fold(typed(typed))).allMatch(searchable::contains);
    }

    private static Stream<String> words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).limit(MOST_WORDS);
    }

    private static List<String> like(String words) {
        return words(words)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    /** What was typed, fit to be shown again: one line, no control characters, not endless; never null. */
    public static String typed(String raw) {
        if (raw == null) {
            return "";
        }
        var line = BLANKS.matcher(raw.substring(0, Math.min(raw.length(), 4 * LONGEST)))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    private static String fold(String words) {
        var plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
