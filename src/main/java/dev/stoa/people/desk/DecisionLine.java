package dev.stoa.people.desk;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param undoneBy the decision that took it back, or null
 * @param undoes the decision that it took back, or null
 * @param mayUndo whether who looks may take it back
 */
record DecisionLine(
        long id,
        Instant at,
        String actor,
        String kind,
        String summary,
        Long person,
        Long undoneBy,
        Long undoes,
        boolean mayUndo) {}
