/**
 * The sums that pages read instead of days, and what else is counted from the ledger: steps of {@link dev.stoa.pipeline}.
 * What the sums hold, how marks keep them true and why no update is lost stands in {@code V30__tallies.sql}; start reading
 * there. Called by nobody but the pipeline.
 */
package dev.stoa.contribution.rollup;
