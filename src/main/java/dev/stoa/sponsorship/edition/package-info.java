/**
 * The next edition in one click: out of a sponsorship another one for the conference's next time, with tier, benefits, tasks, people,
 * goals and deadlines, and nothing of money, contract or approval. {@link dev.stoa.sponsorship.edition.Shift} says by how many weeks
 * days move, without a database; import dev.stoa.sponsorship.renewal.Shift;
 * {@link dev.stoa.sponsorship.edition.NextPlan} is what the preview shows and the click makes; {@link
 * dev.stoa.sponsorship.edition.NextDesk} makes it, once. Reads all packages that build upon a sponsorship; nothing calls it but the
 * sample world. Start reading at Shift.
 */
package dev.stoa.sponsorship.edition;
