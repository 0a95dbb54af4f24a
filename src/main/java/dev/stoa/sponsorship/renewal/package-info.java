/**
 * Whether the company comes back next year. Proposed by itself ninety days before the next edition; a kind of
 * {@link dev.stoa.sponsorship.matter.Matter}. Start reading at {@link dev.stoa.sponsorship.renewal.RenewalLife}, then
 * {@link dev.stoa.sponsorship.renewal.RenewalProposals}.
 */
package dev.stoa.sponsorship.renewal;
