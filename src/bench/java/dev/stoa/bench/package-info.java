/**
 * Measurements that anyone can repeat, each printing ratios of one run on one machine, and the running {@link
 * dev.stoa.bench.Portal} that they share with the test that kills it ({@link dev.stoa.bench.WebhookChaos}). They know the
 * portal only from outside (HTTP, its database, its process) and need nothing but the JDK and the packaged libraries, so
 * {@code src/bench/<name>/run} lets Java run them from source. Only {@link dev.stoa.bench.LedgerBench} runs the portal in its
 * own process, since the ledger's one write path has no address. The build compiles them with the tests.
 */
package dev.stoa.bench;
