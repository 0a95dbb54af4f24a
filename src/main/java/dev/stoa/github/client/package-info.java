/**
 * Asks the real GitHub: hub4j for REST ({@link dev.stoa.github.client.Rest}), one JSON POST for GraphQL
 * ({@link dev.stoa.github.client.GraphQl}), both over one {@link dev.stoa.github.client.Wire}, with the token of the moment
 * ({@link dev.stoa.github.client.Tokens}), within one {@link dev.stoa.github.client.RateBudget} for all of a token's calls and
 * with the same {@link dev.stoa.github.client.Patience}. Turns answers into the ledger's records; nothing of hub4j leaves this
 * package. Start reading at {@link dev.stoa.github.client.LiveGitHub}.
 */
package dev.stoa.github.client;
