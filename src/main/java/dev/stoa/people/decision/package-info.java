/**
 * What staff decide about people: a {@link dev.stoa.people.decision.Proposal} changes rows, {@link
 * dev.stoa.people.decision.Decisions} keeps what each row was and became (table people_decision, append-only), lets the
 * database draw the consequences, and undoes it by putting back what was. A preview is the same change in a transaction that
 * is rolled back: there is no second way to compute it. Start reading at {@link dev.stoa.people.decision.Decisions}.
 */
package dev.stoa.people.decision;
