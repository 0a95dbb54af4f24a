/**
 * The adapter to GitHub: {@code client} asks its APIs, {@code git} reads history, {@code sync} follows whole organisations,
 * {@code webhook} takes deliveries, {@code repair} finds what they did not bring, {@code sample} replays recorded data. All
 * turn what they read into {@link dev.stoa.contribution.GitHubEvent} and hand it to the ledger; the domain never imports
 * this. The only user of org.kohsuke and JGit. Start reading at {@link dev.stoa.github.RestJson}.
 */
package dev.stoa.github;
