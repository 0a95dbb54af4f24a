package dev.stoa.pipeline;

import java.util.Set;

/**
 * Data that is counted from other data. Running it twice ends in the same rows; one that was cut off anywhere is made good by
 * the next run. Inputs and outputs are names of tables or views; whose output is another's input runs before it.
 */
public interface Step {

    /** How often it is looked at. */
    enum Pace {
        /** Every few seconds, if {@link Step#due} says so. */
        OFTEN,
        /** Once a night (UTC). */
        NIGHTLY
    }

    /** Short, in small letters; its key in addresses and in the table {@code pipeline_run}. */
    String name();

    /** What it makes, for staff: a few words. */
    String says();

    Set<String> inputs();

    Set<String> outputs();

    default Pace pace() {
        return Pace.NIGHTLY;
    }

    /** Whether something waits for it: a cheap question. */
    default boolean due() {
        return true;
    }

    /** Does what is due; returns how many rows it changed. */
    default long run() {
        return again(Span.ALL);
    }

    /** Makes these days anew, due or not; returns how many rows it changed. */
    long again(Span span);
}
