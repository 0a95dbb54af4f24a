package dev.stoa.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A person named by a commit. Anybody can write anything into a commit: what is longer than a name or an address can be is cut,
 * and control characters are left out.
 *
 * @param name as git has it
 * @param email as git has it; may be empty, as git allows
 */
public record Credit(String name, String email) {

    /** Persons that one commit can credit, the author included: more is a mistake or mischief. */
    public static final int MOST = 200;

    private static final String CO_AUTHOR = "co-authored-by:";
    private static final int LONGEST_NAME = 255;

    /** RFC 5321 allows 254; the database's index more than this. */
    private static final int LONGEST_EMAIL = 320;

    private static final int LONGEST_LINE = CO_AUTHOR.length() + LONGEST_NAME + LONGEST_EMAIL + 100;

    public Credit {
        name = clean(name, LONGEST_NAME);
        email = clean(email, LONGEST_EMAIL);
    }

    /** What makes two credits one identity: the address in lower case. */
    public String address() {
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * The author and the co-authors of a commit, each address once, the author first, {@value #MOST} at the most. Reads the
     * message once from its beginning to its end, whatever it holds.
     *
     * @see <a href="https://docs.github.com/en/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors">GitHub:
     *     commits with multiple authors</a>
     */
    public static List<Credit> of(String authorName, String authorEmail, String message) {
        Map<String, Credit> credits = new LinkedHashMap<>();
        Credit author = new Credit(authorName, authorEmail);
        credits.put(author.address(), author);
        String text = message == null ? "" : message;
        for (int start = 0; start < text.length() && credits.size() < MOST; ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (text.regionMatches(true, start, CO_AUTHOR, 0, CO_AUTHOR.length()) && end - start <= LONGEST_LINE) {
                addCoAuthor(
                        credits, text.substring(start + CO_AUTHOR.length(), end).strip());
            }
            start = end + 1;
        }
        return List.copyOf(credits.values());
    }

    /** {@code Name <address>}; anything else, also an empty address, credits nobody. */
    private static void addCoAuthor(Map<String, Credit> credits, String person) {
        int open = person.lastIndexOf('<');
        if (open >= 0 && person.indexOf('>', open) == person.length() - 1) {
            Credit coAuthor = new Credit(person.substring(0, open), person.substring(open + 1, person.length() - 1));
            if (!coAuthor.email().isEmpty()) {
                credits.putIfAbsent(coAuthor.address(), coAuthor);
            }
        }
    }

    private static String clean(String text, int longest) {
        if (text == null) {
            return "";
        }
        String rest = text;
        if (text.chars().anyMatch(Character::isISOControl)) {
            StringBuilder kept = new StringBuilder(text.length());
            text.codePoints().filter(point -> !Character.isISOControl(point)).forEach(kept::appendCodePoint);
            rest = kept.toString();
        }
        rest = rest.strip();
        if (rest.length() > longest) {
            boolean inPair = Character.isHighSurrogate(rest.charAt(longest - 1));
            rest = rest.substring(0, inPair ? longest - 1 : longest).strip();
        }
        return rest;
    }
}
