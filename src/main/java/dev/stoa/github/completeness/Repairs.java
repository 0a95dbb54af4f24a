package dev.stoa.github.completeness;

/**
 * What is not right now, and on its way to be.
 *
 * @param retried deliveries that failed and will be tried again by themselves
 * @param parked deliveries that failed several times and wait for staff
 * @param missing deliveries that GitHub is asked for once more
 * @param givenUp deliveries that GitHub delivers no more; a sync makes good what they told
 * @param spans times in which nobody read GitHub's lists, and whose changes a sync still has to read
 */
public record Repairs(long retried, long parked, long missing, long givenUp, long spans) {

    public boolean none() {
        return retried + parked + missing + givenUp + spans == 0;
    }
}
