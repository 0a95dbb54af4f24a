package dev.stoa.contribution.health;

import dev.stoa.contribution.TallyFilter.Who;
import java.util.Arrays;
import java.util.List;

/**
 * How far people got: at each step as many as took it and all before it, so no step has more than the one before. CHAOSS calls
 * what remains from step to step the Conversion Rate.
 *
 * @param sides our people and all others, each person on the side of the day of coming
 * @see <a href="https://chaoss.community/kb/metric-conversion-rate/">CHAOSS: Conversion Rate</a>
 */
public record Funnel(List<Side> sides) {

    /** Where CHAOSS says what it is. */
    public static final String DEFINITION = Definition.chaoss("conversion-rate");

    /** So many must have taken a step that a share of them says something. */
    public static final int ENOUGH = 5;

    /** What somebody does next; CHAOSS's developer levels D1 (took part) and D2 (merged), and two beyond these. */
    public enum Step {
        /** Opened an issue or a pull request, commented, reviewed or wrote in a discussion. */
        TOOK_PART,
        /** Opened a pull request. */
        OPENED,
        /** Of these one was merged. */
        MERGED,
        /** Worked again in a later month than that of the first merging. */
        RETURNED,
        /** In the last twelve months reviewed a pull request of somebody else. */
        REVIEWS
    }

    /**
     * @param people at each step, in the order of the steps
     * @param committed who came and is known from commits alone: people who never stood at the first step
     */
    public record Side(boolean ours, List<Long> people, long committed) {}

    /** Of one side, or of both together for null. */
    public long people(Step step, Who who) {
        return sides.stream()
                .filter(side -> isOf(side, who))
                .mapToLong(side -> side.people().get(step.ordinal()))
                .sum();
    }

    /** How many are known from commits alone. */
    public long committed(Who who) {
        return sides.stream()
                .filter(side -> isOf(side, who))
                .mapToLong(Side::committed)
                .sum();
    }

    /** The share of those at the step before who took this one; null at the first, and where too few stood before it. */
    public Double rate(Step step, Who who) {
        return step.ordinal() == 0 ? null : share(step, Step.values()[step.ordinal() - 1], who);
    }

    /** The share of all who came; null where these are too few. */
    public Double reached(Step step, Who who) {
        return share(step, Step.TOOK_PART, who);
    }

    private Double share(Step step, Step base, Who who) {
        long all = people(base, who);
        return all < ENOUGH ? null : (double) people(step, who) / all;
    }

    /** Nobody came, on either side. */
    public boolean isEmpty() {
        return Arrays.stream(Step.values()).allMatch(step -> people(step, null) == 0);
    }

    private static boolean isOf(Side side, Who who) {
        return who == null || side.ours() == (who == Who.COMPANY);
    }
}
