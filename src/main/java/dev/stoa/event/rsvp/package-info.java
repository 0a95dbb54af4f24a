/**
 * Who comes to a meetup. A visitor asks for a place at one date, or at all dates of a series, and has it once the address is
 * confirmed by the link in a {@link dev.stoa.notice.Letter}; until then they hold nothing. Who is signed in has it at once.
 * Where places are limited, whoever comes later stands in line, and moves up by themselves.
 *
 * <p>A {@link dev.stoa.event.rsvp.Guest} is one person at one line of series; a {@link dev.stoa.event.rsvp.Seat} is their place
 * at one date. The one rule of this package: who writes a seat holds the row of its date ({@link dev.stoa.event.rsvp.Seating}),
 * so that no place is given twice. {@link dev.stoa.event.rsvp.Rsvps} has every write of guests, {@link
 * dev.stoa.event.rsvp.GuestDesk} those of hosts; {@link dev.stoa.event.rsvp.GuestNews} compares what guests were told with
 * what stands, whoever changed it, and writes to them; {@link dev.stoa.event.rsvp.RsvpJob} runs it, and forgets.
 *
 * <p>Pages may ask {@link dev.stoa.event.rsvp.Places}, which knows numbers and no person, and {@link
 * dev.stoa.event.rsvp.PageWords} for dates and places in words. Start reading at Rsvps.
 */
package dev.stoa.event.rsvp;
