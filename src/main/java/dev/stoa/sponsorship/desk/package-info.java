/**
 * Where sponsorship staff work all day: the list with its facets, saved views and bulk moves, the board, tables to take away and
 * to send back, the command box, and what the desk's home tells of money and of requests that wait. It builds upon sponsorships
 * and what belongs to them; only {@code admin} calls it.
 *
 * <p>A list's state is its address: {@link dev.stoa.sponsorship.desk.DeskFilter} reads it and writes it, and every page and table
 * here asks {@link dev.stoa.sponsorship.desk.DeskQueries} with one. Every move, from the board, in bulk or from the command box,
 * is one of {@link dev.stoa.sponsorship.SponsorshipDesk}; {@link dev.stoa.sponsorship.desk.Moving} tells what became of it in a
 * sentence, and tries one without making it.
 *
 * <p>Other packages join by implementing {@link dev.stoa.sponsorship.desk.WaitingRequests} (what waits for an answer on the desk's
 * home) and {@link dev.stoa.sponsorship.desk.Finder} (what the command box finds). Start reading at DeskFilter.
 */
package dev.stoa.sponsorship.desk;
