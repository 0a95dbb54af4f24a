package dev.stoa.people.decision;

/** A proposal that cannot be carried out, with a sentence for who made it. */
public class NotPossible extends RuntimeException {

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
