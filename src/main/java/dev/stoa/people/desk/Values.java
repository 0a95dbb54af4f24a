package dev.stoa.people.desk;

import dev.stoa.site.NotPossible;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What a form sent, as typed but for what has no place in one line of text. */
record Values(MultivaluedMap<String, String> typed) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\p{Cs}]+");
    private static final int LONGEST = 500;

    boolean has(String name) {
        return typed.containsKey(name);
    }

    /** One line, at most 500 characters; empty when nothing was sent. */
    String line(String name) {
        return clean(typed.getFirst(name));
    }

    List<String> lines(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(Values::clean)
                .limit(50)
                .toList();
    }

    /** What was sent, or what is stored when this field was not sent at all. */
    String or(String name, Object stored) {
        return has(name) ? line(name) : stored == null ? "" : stored.toString();
    }

    /** A key; 0, which no row has, for anything else. */
    long id(String name) {
        return id0(line(name));
    }

    /** Of the entry that is changed; null for a new one. */
    Long key() {
        return has("id") ? Long.valueOf(id("id")) : null;
    }

    List<Long> ids(String name) {
        return lines(name).stream()
                .map(Values::id0)
                .filter(id -> id > 0)
                .distinct()
                .toList();
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int version() {
        var version = line("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** A day, or null when the field is empty. */
    LocalDate day(String name) {
        var day = line(name);
        try {
            var parsed = day.isEmpty() ? null : LocalDate.parse(day);
            if (parsed == null || (parsed.getYear() >= 1970 && parsed.getYear() <= 2200)) {
                return parsed;
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        throw new NotPossible(name, "Write a day like 2024-05-31, or leave it empty.");
    }

    Values without(String name) {
        var rest = new MultivaluedHashMap<>(typed);
        rest.remove(name);
        return new Values(rest);
    }

    Values only(Collection<String> names) {
        var rest = new MultivaluedHashMap<>(typed);
        rest.keySet().retainAll(names);
        return new Values(rest);
    }

    private static long id0(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String clean(String text) {
        if (text == null) {
            return "";
        }
        var cut = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        var line = BLANKS.matcher(cut).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
