/**
 * The ledger of contributions. Every source (sync, webhook, git, sample) says what happened as a few sealed records,
 * {@link dev.stoa.contribution.GitHubEvent}, and they enter through one method, {@link dev.stoa.contribution.GitHubEvents#apply},
 * start reading there. Facts are keyed by GitHub's own stable ids and ordered by the payload's own time, so order and
 * repetition do not matter. {@link dev.stoa.contribution.ContributionQueries} answers the questions; bots and company are
 * joined when a question is asked, in the database's views, which read sums where these are up to date and days where not
 * (V30, {@link dev.stoa.contribution.rollup}). What visitors may count, by what and for whom, is a {@link
 * dev.stoa.contribution.TallyFilter}: {@link dev.stoa.contribution.Scopes} finds its names, {@link
 * dev.stoa.contribution.TallyQueries} counts, and {@link dev.stoa.contribution.ContributionRows} has the rows behind each
 * number. {@link dev.stoa.contribution.CommitQueries} tells the readers of git and GitHub what is still to be reconciled. The
 * package {@link dev.stoa.contribution.health} has the CHAOSS metrics. Called by github, portal and sample; calls people, project
 * and pipeline.
 */
package dev.stoa.contribution;
