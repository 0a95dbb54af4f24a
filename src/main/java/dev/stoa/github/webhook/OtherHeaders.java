package dev.stoa.github.webhook;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headers that are kept for people to look at and that have no column of their own: who sent it, how the body is typed, and
 * what GitHub says beyond that (GitHub Enterprise Server names its host and version). Each a line of one text, some forty bytes
 * in all. The signature is never kept.
 */
final class OtherHeaders {

    private static final String GITHUBS = "x-github-";

    private static final Map<String, String> OTHERS =
            Map.of("user-agent", "User-Agent", "content-type", "Content-Type");

    private static final Set<String> IN_COLUMNS = Set.of(
            "x-github-event",
            "x-github-delivery",
            "x-github-hook-id",
            "x-github-hook-installation-target-type",
            "x-github-hook-installation-target-id");

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{1,200}");
    private static final int MOST = 8;

    private OtherHeaders() {}

    /** Null when there are none. */
    static String kept(MultiMap headers) {
        StringBuilder kept = new StringBuilder();
        int many = 0;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            boolean wanted = OTHERS.containsKey(name) || name.startsWith(GITHUBS) && !IN_COLUMNS.contains(name);
            if (wanted
                    && many < MOST
                    && NAME.matcher(name).matches()
                    && VALUE.matcher(header.getValue()).matches()) {
                kept.append(many++ == 0 ? "" : "\n").append(name).append(": ").append(header.getValue());
            }
        }
        return many == 0 ? null : kept.toString();
    }

    /** As they are shown, with their names as GitHub documents them. */
    static Map<String, String> of(String kept) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (kept != null) {
            kept.lines().forEach(line -> {
                int colon = line.indexOf(": ");
                headers.put(named(line.substring(0, colon)), line.substring(colon + 2));
            });
        }
        return headers;
    }

    private static String named(String name) {
        if (OTHERS.containsKey(name)) {
            return OTHERS.get(name);
        }
        StringBuilder words = new StringBuilder();
        for (String word : name.substring(GITHUBS.length()).split("-")) {
            words.append('-')
                    .append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return "X-GitHub" + words;
    }
}
