/**
 * Asks the real GitHub: hub4j for REST, one JSON POST for GraphQL, and one {@link dev.stoa.github.client.RateBudget} for all of
 * a token's calls. Turns answers into the ledger's records; nothing of hub4j leaves this package. Start reading at
 * {@link dev.stoa.github.client.LiveGitHub}.
 */
package dev.stoa.github.client;
