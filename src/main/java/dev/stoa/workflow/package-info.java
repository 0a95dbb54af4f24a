/**
 * The declarative state machine of everything that staff move from state to state: a sponsorship now; contracts,
 * invoices and deliverables with the same classes later. Every package above may use it; it knows none of them.
 *
 * <p>The pattern: a feature keeps an enum of its states and one constant {@link Workflow} that reads like a table (who
 * owns each state; who may move it where, and under which conditions). Its entity has one intention method that calls
 * {@link Workflow#move}: allowed moves become an immutable {@link Move} row in the caller's transaction, all others throw
 * a {@link Refusal} with a sentence that can be shown to the person as it is. Edits of single fields are kept beside the
 * moves as immutable {@link Change} rows; {@link Trail} reads both as one story. {@link Picture} draws the machine.
 *
 * <p>Start reading at {@link Workflow}, then {@link Rule}.
 */
package dev.stoa.workflow;
