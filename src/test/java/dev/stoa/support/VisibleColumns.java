package dev.stoa.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which columns visitors may see, as {@code crawl/visible-columns.txt} lists them; all others are private. */
record VisibleColumns(Map<String, Set<String>> columns, List<Hidden> hidden, Set<String> machine) {

    private static final Pattern HIDDEN = Pattern.compile("(\\w+) where (.+?)(?: but ([\\w ]+))?");

    /** Rows of which visitors see nothing. @param shared columns whose values other rows share, and so may be seen */
    record Hidden(String table, String condition, Set<String> shared) {}

    static VisibleColumns read() {
        var all = new VisibleColumns(new HashMap<>(), new ArrayList<>(), new HashSet<>());
        text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(all::add);
        return all;
    }

    private void add(String line) {
        var row = HIDDEN.matcher(line);
        if (line.startsWith("machine ")) {
            machine.addAll(words(line));
        } else if (row.matches()) {
            hidden.add(new Hidden(row.group(1), row.group(2), row.group(3) == null ? Set.of() : words(row.group(3))));
        } else {
            columns.put(line.substring(0, line.indexOf(':')), words(line.substring(line.indexOf(':') + 1)));
        }
    }

    boolean shows(String table, String column) {
        return columns.getOrDefault(table, Set.of()).contains(column);
    }

    private static Set<String> words(String line) {
        return Set.of(line.strip().split("\\s+"));
    }

    private static String text() {
        try (var file = VisibleColumns.class.getResourceAsStream("/crawl/visible-columns.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
