/**
 * What the company owes an organiser: a logo file, a text, a speaker's name, a box of shirts. A kind of
 * {@link dev.stoa.sponsorship.matter.Matter} that waits for no contract; start reading at
 * {@link dev.stoa.sponsorship.deliverable.DeliverableLife}.
 */
package dev.stoa.sponsorship.deliverable;
