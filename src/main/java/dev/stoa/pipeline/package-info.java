/**
 * Derived data as named steps. Whatever can be counted anew from other tables is a {@link dev.stoa.pipeline.Step}: a bean that
 * says what it reads and what it makes, made by the package that owns the data; {@link dev.stoa.pipeline.Pipeline} finds them
 * all and puts them in order, {@link dev.stoa.pipeline.PipelineJobs} runs those that are due, on one replica at a time, and
 * staff see them at {@code /admin/pipeline}. Start reading at {@link dev.stoa.pipeline.Pipeline}. Knows nothing of the domain;
 * everything above may make a step.
 *
 * <h2>How one adds a step</h2>
 *
 * <pre>{@code
 * @Singleton
 * class LifecycleStep implements Step {
 *     public String name() { return "lifecycle"; }
 *     public String says() { return "Proposals for projects that nobody answers in"; }
 *     public Set<String> inputs() { return Set.of("activity_day", "project"); }
 *     public Set<String> outputs() { return Set.of("lifecycle_proposal"); }
 *     public long again(Span span) { return proposals.run(today); }
 * }
 * }</pre>
 *
 * It opens its own transactions, in portions that may be committed one by one: what is cut off is run again and must then end
 * in the same rows.
 */
package dev.stoa.pipeline;
