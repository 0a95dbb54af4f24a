/**
 * Asks the real GitHub: GraphQL, one JSON POST a question, for all that it can tell; hub4j (REST) for what it cannot, such as a
 * repository's number above 2^31; and one {@link dev.stoa.github.client.RateBudget} for all of a token's calls. Turns answers
 * into the ledger's records; nothing of hub4j leaves this package. {@link dev.stoa.github.client.LiveGitHub} is the way in,
 * {@code Questions} and {@code OwnerQuestions} are what is asked and what it costs.
 */
package dev.stoa.github.client;
