package dev.stoa.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person named by a commit.
 *
 * @param name as git has it
 * @param email as git has it; may be empty, as git allows
 */
public record Credit(String name, String email) {

    private static final Pattern CO_AUTHOR = Pattern.compile(
            "^co-authored-by:\\s*(.*?)\\s*<([^<>]*)>\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    public Credit {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
    }

    /** What makes two credits one identity: the address in lower case. */
    public String address() {
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * The author and the co-authors of a commit, each address once, the author first.
     *
     * @see <a href="https://docs.github.com/en/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors">GitHub:
     *     commits with multiple authors</a>
     */
    public static List<Credit> of(String authorName, String authorEmail, String message) {
        List<Credit> credits = new ArrayList<>();
        credits.add(new Credit(authorName, authorEmail));
        Matcher trailer = CO_AUTHOR.matcher(message == null ? "" : message);
        while (trailer.find()) {
            Credit coAuthor = new Credit(trailer.group(1), trailer.group(2));
            if (credits.stream().noneMatch(known -> known.address().equals(coAuthor.address()))) {
                credits.add(coAuthor);
            }
        }
        return List.copyOf(credits);
    }
}
