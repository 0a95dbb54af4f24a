package dev.stoa.sponsorship.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text may leave open: nothing else in braces means anything, and nothing is computed. */
public enum Placeholder {
    COMPANY("the name of the company"),
    CONFERENCE("the conference with its year"),
    DATES("when it takes place"),
    PLACE("where"),
    TIER("the tier"),
    AMOUNT("the amount with its currency"),
    BENEFITS("what was agreed, one a line"),
    OWNER("who looks after the sponsorship"),
    TODAY("the day on which the document is made"),
    RECIPIENT("to whom, as typed when it is made"),
    SIGNATORY("who signs, as typed"),
    REFERENCE("reference or purchase order, as typed"),
    REMARKS("more words, as typed");

    /** Everything in braces, on one line. */
    static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,200})}");

    private final String words;

    Placeholder(String words) {
        this.words = words;
    }

    /** As it stands in a text: {@code {conference}}. */
    public String written() {
        return "{" + name().toLowerCase(java.util.Locale.ROOT) + "}";
    }

    public String words() {
        return words;
    }

    static Optional<Placeholder> of(String inBraces) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals("{" + inBraces + "}"))
                .findFirst();
    }

    /** What stands in braces in this text and is none. */
    static List<String> unknown(String text) {
        return BRACES.matcher(text)
                .results()
                .filter(found -> of(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** "{company}, {conference} …". */
    static String all() {
        return Arrays.stream(values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
