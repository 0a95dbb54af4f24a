/**
 * Measurements that anyone can repeat, each printing ratios of one run on one machine, and the running {@link
 * dev.stoa.bench.Portal} that they share with the tests that kill it. {@code ./stoa bench webhook} runs {@code
 * WebhookBench.main}: a class {@code <Name>Bench} here is a benchmark by that name. They know the portal only from outside
 * (HTTP, its database, its process) and need nothing but the JDK and the packaged libraries, so Java runs them from source:
 * {@code java -cp "target/quarkus-app/lib/main/*" src/bench/java/dev/stoa/bench/WebhookBench.java}.
 */
package dev.stoa.bench;
