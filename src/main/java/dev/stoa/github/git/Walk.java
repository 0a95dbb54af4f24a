package dev.stoa.github.git;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a walk through history stands, and its text as a cursor: {@code <since>} when all of it was read, or
 * {@code <since>..<head>+<read>} on the way, both followed by {@code @<mailmap>} where a .mailmap was read. The order of a walk
 * between the same two commits never changes. Since the cursor names the commit that was read before, a process that was killed
 * still knows what it has to reconcile.
 *
 * @param since read before, with everything behind it; null for a first walk, {@link #UNKNOWN} when that was lost
 * @param head where the walk under way began; null when none is under way
 * @param read how many commits of this walk were read
 * @param mailmap git's name of the .mailmap that was told, or null
 */
record Walk(String since, String head, int read, String mailmap) {

    /** Something was read before, and nobody can say from where: all is read again and compared with what is stored. */
    static final String UNKNOWN = "*";

    private static final Pattern FORM = Pattern.compile(
            "(?<since>[0-9a-f]{40}|\\*)?(\\.\\.(?<head>[0-9a-f]{40})\\+(?<read>\\d{1,9}))?(@(?<mailmap>[0-9a-f]{40}))?");

    /** Of a cursor; null or one that nobody can read begins anew. */
    static Walk of(String cursor) {
        Matcher form = FORM.matcher(cursor == null ? "" : cursor);
        if (!form.matches()) {
            return new Walk(UNKNOWN, null, 0, null);
        }
        String read = form.group("read");
        return new Walk(
                form.group("since"),
                form.group("head"),
                read == null ? 0 : Integer.parseInt(read),
                form.group("mailmap"));
    }

    boolean underWay() {
        return head != null;
    }

    boolean comparesAll() {
        return UNKNOWN.equals(since);
    }

    /** The walk to the head that the mirror has now: this one if it can go on, else a new one. */
    Walk to(String now, Predicate<String> known) {
        boolean sinceKnown = since == null || comparesAll() || known.test(since);
        if (underWay()) {
            return now.equals(head) && sinceKnown ? this : new Walk(UNKNOWN, now, 0, mailmap);
        }
        return new Walk(sinceKnown ? since : UNKNOWN, now, 0, mailmap);
    }

    Walk further(int more) {
        return new Walk(since, head, read + more, mailmap);
    }

    /** All is read. */
    Walk done(String mailmapTold) {
        return new Walk(head, null, 0, mailmapTold);
    }

    String cursor() {
        String way = (since == null ? "" : since) + (underWay() ? ".." + head + "+" + read : "");
        return mailmap == null ? way : way + "@" + mailmap;
    }
}
