package dev.stoa.sponsorship.approval;

/**
 * Where something stands after one more yes.
 *
 * @param given how many have said yes to this sum
 * @param needed how many have to
 * @param insteadOf for whom the last one said it; null for themselves
 */
public record Verdict(int given, int needed, String insteadOf) {

    /** All have said yes, and the sum is in the budget. */
    public boolean complete() {
        return given >= needed;
    }
}
