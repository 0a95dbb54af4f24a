package dev.stoa.github.git;

import dev.stoa.contribution.Alias;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a .mailmap. A line has one or two persons, {@code Name <address>}, of which the last is the one in commits; what cannot
 * be read is passed over, as git does. Of two lines about the same commits the later one adds to or overrides the earlier.
 *
 * @see <a href="https://git-scm.com/docs/gitmailmap">gitmailmap(5)</a>
 */
final class Mailmap {

    /** Bytes that are read of one: git's own is some 20 kB. */
    static final int LARGEST = 1_000_000;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_EMAIL = 320;

    private final Map<String, Alias> aliases = new LinkedHashMap<>();

    private Mailmap() {}

    static List<Alias> read(String text) {
        Mailmap mailmap = new Mailmap();
        text.replace("\0", "").lines().filter(line -> !line.startsWith("#")).forEach(mailmap::line);
        return List.copyOf(mailmap.aliases.values());
    }

    private void line(String line) {
        Person first = Person.at(line, 0);
        if (first == null || first.email().isEmpty()) {
            return;
        }
        Person second = Person.at(line, first.end());
        if (second == null) {
            add(new Alias(first.email(), null, null, first.name()));
        } else {
            add(new Alias(second.email(), second.name(), first.email(), first.name()));
        }
    }

    private void add(Alias alias) {
        if (alias.properEmail() == null && alias.properName() == null) {
            return;
        }
        String name = alias.commitName() == null ? "" : alias.commitName().toLowerCase(Locale.ROOT);
        aliases.merge(
                alias.commitEmail() + "\n" + name,
                alias,
                (known, later) -> later.commitName() != null
                        ? later
                        : new Alias(
                                known.commitEmail(),
                                null,
                                later.properEmail() == null ? known.properEmail() : later.properEmail(),
                                later.properName() == null ? known.properName() : later.properName()));
    }

    /**
     * @param name null when there is none
     * @param email in lower case
     * @param end where the next one begins
     */
    private record Person(String name, String email, int end) {

        static Person at(String line, int start) {
            int open = line.indexOf('<', start);
            int close = line.indexOf('>', open + 1);
            if (open < 0 || close < 0) {
                return null;
            }
            String name = line.substring(start, open).strip();
            String email = line.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
            return name.length() > LONGEST_NAME || email.length() > LONGEST_EMAIL
                    ? null
                    : new Person(name.isEmpty() ? null : name, email, close + 1);
        }
    }
}
