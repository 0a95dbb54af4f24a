package dev.stoa.sponsorship.money;

/** Money that a budget does not take. The message is a sentence for the person who tried: what is in the way, and what to do. */
public final class NotPosted extends RuntimeException {

    public enum Cause {
        /** The budget, or the purchase order, has not enough left. */
        NO_ROOM,
        /** No rate, or none that is recent enough. */
        NO_RATE,
        NO_BUDGET
    }

    private final Cause why;

    public NotPosted(Cause why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
