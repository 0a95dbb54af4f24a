/**
 * What the company does for conferences: a sponsorship from negotiation to the closed books, who decided what when and
 * why, and the desk pages on which staff do it. Only {@code portal}, {@code admin} and {@code sample} may call it.
 *
 * <p>What belongs to a sponsorship and has a life of its own (contracts, invoices, deadlines and so on) builds upon this
 * package in packages below it and shows itself here as a {@link SponsorshipPart}; see {@code sponsorship.matter}.
 *
 * <p>Start reading at {@link SponsorshipLife} (the rules as a table), then {@link Sponsorship}, then
 * {@link SponsorshipDesk} (every write is one of its methods) and {@link SponsorshipMoney} (what a write does to a budget). {@link PublicSponsorship} is all that visitors ever get.
 */
package dev.stoa.sponsorship;
