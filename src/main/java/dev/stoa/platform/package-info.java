/**
 * What the process stands on: the embedded PostgreSQL, the local Keycloak, the settings, the clock and the jobs. Knows
 * nothing of the domain; everything may call it, and it calls nothing of Stoa. Start reading at {@link
 * dev.stoa.platform.Stoa}, where the process begins.
 *
 * <h2>How one adds a job</h2>
 *
 * A job is a bean of db-scheduler's type {@code Task}, made by the package that owns the work. That is all; {@link
 * dev.stoa.platform.Jobs} finds it, and one replica runs it when it is due:
 *
 * <pre>{@code
 * @Produces
 * @Singleton
 * RecurringTask<Void> repair(Deliveries deliveries) {
 *     return Tasks.recurring("github-repair", FixedDelay.ofMinutes(5))
 *             .execute((instance, context) -> deliveries.repair());
 * }
 * }</pre>
 *
 * The work opens its own transaction ({@code @Transactional} on the method that is called), may be run twice after a crash
 * and must then do no harm. A one-time job is {@code Tasks.oneTime("name", Data.class)}; whoever wants it injects {@code
 * SchedulerClient} and schedules it inside the transaction that makes it necessary. Tests have jobs off ({@code
 * stoa.jobs=false}) and call the work itself.
 */
package dev.stoa.platform;
