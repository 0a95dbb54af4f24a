/**
 * What belongs to a sponsorship and has a life of its own: contracts, invoices, deliverables, benefits, renewals, deadlines.
 * None of them waits for another; fulfilment never waits for the contract. Their packages stand beside this one and build
 * upon it; it knows none of them.
 *
 * <p>The pattern: a {@link dev.stoa.sponsorship.matter.Kind} is two tables, the rules of its life
 * ({@link dev.stoa.workflow.Workflow}) and its {@link dev.stoa.sponsorship.matter.Field}s. From these two come its list under
 * the sponsorship, its page with the machine as a picture, its forms, the trail of every change, the notices, and its part on
 * the sponsorship's own page. A feature adds an entity that extends {@link dev.stoa.sponsorship.matter.Matter}, an enum of
 * states, the two tables, and only what is truly its own (payments of invoices, reminders of deadlines).
 *
 * <p>Start reading at Kind, then {@link dev.stoa.sponsorship.matter.MatterDesk} (every write is one of its methods).
 */
package dev.stoa.sponsorship.matter;
