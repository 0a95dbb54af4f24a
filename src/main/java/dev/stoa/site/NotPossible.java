package dev.stoa.site;

/**
 * What was asked for cannot be, for a reason that people can do something about: shown as 422 with {@link Errors}, what was typed
 * kept. The message is a sentence for the person who tried.
 */
public final class NotPossible extends RuntimeException {

    private final String field;

    /** @param field beside which the sentence belongs; empty for none */
    public NotPossible(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
