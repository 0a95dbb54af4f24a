package dev.stoa.github.git;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a walk through history stands, and its text as a cursor: {@code <head>} when all of it was read, or
 * {@code <since>..<head>+<read>} on the way. The order of a walk between the same two commits never changes.
 *
 * @param since read before, with everything behind it; null for a first walk
 * @param read how many commits of this walk were read
 */
record Walk(String since, String head, int read) {

    private static final Pattern DONE = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern UNDER_WAY = Pattern.compile("([0-9a-f]{40})?\\.\\.([0-9a-f]{40})\\+(\\d+)");

    /** The walk that was under way, if one was. */
    static Optional<Walk> underWay(String cursor) {
        Matcher walk = UNDER_WAY.matcher(cursor == null ? "" : cursor);
        return walk.matches()
                ? Optional.of(new Walk(walk.group(1), walk.group(2), Integer.parseInt(walk.group(3))))
                : Optional.empty();
    }

    /** The walk from what was read to a new head. */
    static Walk to(String head, String cursor) {
        return new Walk(cursor != null && DONE.matcher(cursor).matches() ? cursor : null, head, 0);
    }

    String cursor(int more) {
        return (since == null ? "" : since) + ".." + head + "+" + (read + more);
    }
}
