package dev.stoa.content;

import java.util.function.BinaryOperator;

/**
 * The words that a text leaves to the site.
 *
 * @param company stands where a text says {@code {company}}
 * @param back what the arrow behind a footnote does, in the language of this tag (BCP 47), and to which reference it leads: {@code
 *     1}, or {@code 1-2} for the second to the first footnote
 */
record Wording(String company, BinaryOperator<String> back) {

    /** Null for null. */
    String named(String text) {
        return text == null ? null : text.replace("{company}", company);
    }
}
