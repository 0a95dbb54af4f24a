/**
 * Who has to say yes before the company's money is promised. A subject (a sponsorship now, a request later) asks with its sum, its
 * budget and the hands that made it; {@link dev.stoa.sponsorship.approval.Approvals} knows how many approvers that takes, keeps each
 * yes, and posts the sum to the budget in the same transaction as the last of them. Nobody approves what they had a hand in; who is
 * away can be stood in for. Knows no subject but by its word and number; all of {@code sponsorship} may call it.
 *
 * <p>Start reading at {@link dev.stoa.sponsorship.approval.Approvals#approve}. Staff set rules and delegations at {@code
 * /admin/approvals}.
 */
package dev.stoa.sponsorship.approval;
