/**
 * People at a sponsored conference: who attends, speaks, staffs the booth and how they get there ({@link
 * dev.stoa.sponsorship.people.Participation}), who has which of the agreed tickets ({@link dev.stoa.sponsorship.people.Ticket}), who went
 * where over a year ({@link dev.stoa.sponsorship.people.FairnessPage}), and who could speak ({@link
 * dev.stoa.sponsorship.people.SpeakerQueries}).
 *
 * <p>Colleagues are user names. None of it is ever shown to visitors. A speaker is suggested only from what anybody may see of the
 * contributions: whoever asked not to be shown, and every bot, is not there, from the moment on at which it is so, since nothing of it
 * is kept. Every write is a method of {@link dev.stoa.sponsorship.people.PeopleDesk} or {@link dev.stoa.sponsorship.people.TicketDesk}:
 * start reading there.
 */
package dev.stoa.sponsorship.people;
