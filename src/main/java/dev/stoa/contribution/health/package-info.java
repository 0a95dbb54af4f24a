/**
 * How healthy a project is, in the words of CHAOSS. Each {@link dev.stoa.contribution.health.Metric} is a small class: its
 * {@link dev.stoa.contribution.health.Definition} (what it says, its formula, what is left out, where it is defined) beside
 * the SQL that counts it. {@link dev.stoa.contribution.health.Metrics} answers any number of them for one
 * {@link dev.stoa.contribution.Scope} in one statement; {@link dev.stoa.contribution.health.HealthSummary} makes of the
 * answer what a page shows. What people worked when is read from the
 * sums of {@code dev.stoa.contribution.rollup}, whose views are exact at any moment. Called by portal, sample and the
 * statistics pipeline; start reading at {@link dev.stoa.contribution.health.Metrics}.
 */
package dev.stoa.contribution.health;
