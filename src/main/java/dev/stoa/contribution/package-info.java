/**
 * The ledger of contributions. Every source (sync, webhook, git, sample) says what happened as a few sealed records,
 * {@link dev.stoa.contribution.GitHubEvent}, and they enter through one method, {@link dev.stoa.contribution.GitHubEvents#apply},
 * start reading there. Facts are keyed by GitHub's own stable ids and ordered by the payload's own time, so order and
 * repetition do not matter. {@link dev.stoa.contribution.ContributionQueries} answers the questions; bots and company are
 * joined there, never stored. The package health below counts CHAOSS metrics. Called by github, portal and sample; calls
 * people and project.
 */
package dev.stoa.contribution;
