/**
 * What the company does for conferences: a sponsorship from negotiation to the closed books, who decided what when and
 * why, and the desk pages on which staff do it. Only {@code portal}, {@code admin} and {@code sample} may call it.
 *
 * <p>Start reading at {@link SponsorshipLife} (the rules as a table), then {@link Sponsorship}, then
 * {@link SponsorshipDesk} (every write is one of its methods). {@link PublicSponsorship} is all that visitors ever get.
 */
package dev.stoa.sponsorship;
