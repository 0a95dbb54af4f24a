package dev.stoa.workflow;

import java.util.List;
import java.util.Locale;

/** How states and roles are called in a sentence. */
final class Words {

    private Words() {}

    /** {@code WRAP_UP} is "wrap-up", {@code LEGAL_REVIEW} is "legal review": the words as people write them. */
    static String of(Enum<?> state) {
        return of(state.name());
    }

    static String of(String state) {
        return state.replaceFirst("_UP$", "-UP").toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "a contract", "an invoice". */
    static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
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
