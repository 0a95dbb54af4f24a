/**
 * Who contributes: GitHub accounts, the e-mail identities of commits, the {@link dev.stoa.people.Person} behind them, for whom
 * people work and when, and who is a bot. Nothing that is decided here is baked into the ledger: it is joined when a question
 * is asked, so a change shows at once in every number. Every rule comes and goes through {@link
 * dev.stoa.people.decision.Decisions}, previewed, kept and undoable; the database settles what follows from it ({@code
 * affiliation_span}, {@code person.bot}) in the same transaction. Staff's pages are in {@code dev.stoa.people.desk}. Project,
 * contribution and all above may call it. Start reading at {@link dev.stoa.people.Person}.
 */
package dev.stoa.people;
