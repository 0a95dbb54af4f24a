package dev.stoa.sponsorship.deadline;

/** What a deadline is counted from; {@code toString} is the words for people. */
public enum Basis {
    /** A day of its own. */
    DAY("a day"),
    EVENT_START("the first day of the event"),
    EVENT_END("the last day of the event"),
    /** The last signature of the contract that is in force. */
    CONTRACT("the signed contract"),
    /** The last payment of an invoice that is paid in full. */
    PAYMENT("the payment"),
    /** To be decided: nobody has said yet. */
    UNKNOWN("not known yet");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
