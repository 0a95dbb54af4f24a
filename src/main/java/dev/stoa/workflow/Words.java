package dev.stoa.workflow;

import java.util.List;
import java.util.Locale;

/** How states and roles are called in a sentence. */
final class Words {

    private Words() {}

    /** {@code WRAP_UP} is "wrap-up": the word as people write it. */
    static String of(Enum<?> state) {
        return of(state.name());
    }

    static String of(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The people with a role: "approvers", but "finance" and "legal", which are departments. */
    static String people(String role) {
        return role.equals("finance") || role.equals("legal") ? role : role + "s";
    }

    /** "a", "a or b", "a, b or c". */
    static String or(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
