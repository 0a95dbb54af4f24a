/**
 * The sums that pages, health metrics and staff's lists read instead of days: steps of {@link dev.stoa.pipeline}, each a
 * {@link dev.stoa.contribution.rollup.SumStep}. What the sums hold, how marks keep them true and why no update is lost stands
 * in {@code V30__tallies.sql} and {@code V55__presence.sql}; start reading there. Called by nobody but the pipeline.
 */
package dev.stoa.contribution.rollup;
