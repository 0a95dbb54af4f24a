/**
 * By when something has to be done for a sponsorship. A {@link dev.stoa.sponsorship.deadline.Deadline} says what was meant: a
 * day, or so many weeks before the event, the contract, the payment; in the organiser's zone or Anywhere on Earth. When that
 * is follows anew each time it is asked, so that it moves with what it hangs on; {@link dev.stoa.sponsorship.deadline.When}
 * has the rules, without a database.
 *
 * <p>{@link dev.stoa.sponsorship.deadline.Reminders} tells people every morning, in one digest each, what has come closer;
 * what else can be missed (a benefit that nobody claims) joins as a {@link dev.stoa.sponsorship.deadline.Due.Source}. Its
 * list, page and moves are those of every {@link dev.stoa.sponsorship.matter.Matter}. Start reading at Deadline, then When.
 */
package dev.stoa.sponsorship.deadline;
