/**
 * What groups ask the company for, a grant or a room, from the public form to the report on what was given.
 *
 * <p>{@link dev.stoa.group.support.RequestLife} has the rules as two tables, {@link dev.stoa.group.support.SupportRequest} is
 * what they rule. {@link dev.stoa.group.support.Intake} takes what visitors send and waits until they confirmed their address;
 * {@link dev.stoa.group.support.AskerDesk} has every write that askers make at the private address of their request, {@link
 * dev.stoa.group.support.SupportDesk} those of staff. {@link dev.stoa.group.support.Reminders} tells whose turn it is, until it
 * is done; {@link dev.stoa.group.support.Retention} forgets persons. Rooms are {@code group.hosting}'s.
 *
 * <p>Only {@code admin} and {@code sample} call it. Start reading at {@link dev.stoa.group.support.RequestLife}.
 */
package dev.stoa.group.support;
