package dev.stoa.sponsorship.approval;

/** A yes that does not count. The message is a sentence for the person who said it. */
public final class NotApproved extends RuntimeException {

    public enum Cause {
        NOT_YOUR_ROLE,
        YOUR_OWN,
        /** Of two approvers this one is the first already. */
        ALREADY,
        NO_BUDGET
    }

    private final Cause why;

    NotApproved(Cause why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
