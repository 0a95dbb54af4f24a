/**
 * What a sponsorship was for and what came of it: a {@link dev.stoa.sponsorship.outcome.Goal} is expected before anybody commits
 * and counted before the books are closed ({@link dev.stoa.sponsorship.outcome.OutcomeGuard}), a {@link
 * dev.stoa.sponsorship.outcome.Debrief} says what went well and whether to come back, a {@link
 * dev.stoa.sponsorship.outcome.Cost} what each lead or hire took of our money, and {@link
 * dev.stoa.sponsorship.outcome.SeriesPage} compares the editions of a conference over the years.
 *
 * <p>Builds upon the sponsorship and its invoices; {@code sponsorship.edition} reads it to begin the next edition. Every write is a
 * method of {@link dev.stoa.sponsorship.outcome.OutcomeDesk}: start reading there.
 */
package dev.stoa.sponsorship.outcome;
