/**
 * Who changed what, when, from, to and why, over everything of the sponsorship desk. The rows are written where the change is
 * made ({@link dev.stoa.workflow.Change#keep} for fields, {@link dev.stoa.workflow.Workflow#move} for states, yeses, payments and
 * budget entries as rows of their own) and never change; here they are read as one story, by the view {@code desk_history}. A
 * single field can be taken back where that is safe: as a new change, with the reason that it undoes an earlier one.
 *
 * <p>Start reading at {@link dev.stoa.sponsorship.history.HistoryQueries}, then {@link dev.stoa.sponsorship.history.UndoDesk}.
 */
package dev.stoa.sponsorship.history;
