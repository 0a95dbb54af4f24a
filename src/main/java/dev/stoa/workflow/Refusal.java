package dev.stoa.workflow;

/** A move that the rules do not allow. The message is a sentence for the person who tried, without internals. */
public final class Refusal extends RuntimeException {

    /** What stands in the way; a page decides by it where to show the sentence. */
    public enum Cause {
        NO_SUCH_MOVE,
        NOT_YOUR_ROLE,
        YOUR_OWN,
        /** The reason, or something else that has to be there first. */
        REASON_MISSING
    }

    private final Cause why;

    Refusal(Cause why, String sentence) {
        super(sentence);
        this.why = why;
    }

    /** For what a feature wants to be there before a move; the sentence says what, and where to write it. */
    public static Refusal missing(String sentence) {
        return new Refusal(Cause.REASON_MISSING, sentence);
    }

    public Cause why() {
        return why;
    }
}
