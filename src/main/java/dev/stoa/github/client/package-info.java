/**
 * Asks the real GitHub: GraphQL, one JSON POST a question, for all that it can tell ({@link dev.stoa.github.client.GraphQl});
 * hub4j for what only REST can, such as a repository's number above 2^31 ({@link dev.stoa.github.client.Rest}); both over one
 * {@link dev.stoa.github.client.Wire}, with the token of the moment ({@link dev.stoa.github.client.Tokens}), within one {@link
 * dev.stoa.github.client.RateBudget} for all of a token's calls and with the same {@link dev.stoa.github.client.Patience}. Turns
 * answers into the ledger's records; nothing of hub4j leaves this package. {@link dev.stoa.github.client.LiveGitHub} is the way
 * in, {@code Questions} and {@code OwnerQuestions} are what is asked and what it costs.
 */
package dev.stoa.github.client;
