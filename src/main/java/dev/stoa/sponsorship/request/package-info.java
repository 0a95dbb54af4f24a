/**
 * What conferences and groups ask the company to sponsor, from the public form to the sponsorship that it becomes.
 *
 * <p>{@link dev.stoa.sponsorship.request.RequestLife} has the rules as a table, {@link
 * dev.stoa.sponsorship.request.SponsorshipRequest} is what they rule: what is {@link dev.stoa.sponsorship.request.Asked} and the
 * {@link dev.stoa.sponsorship.request.Deal} that we would make. {@code Intake} takes what visitors send and waits until they
 * confirmed their address, {@code AskerDesk} has every write at the private address of a request, {@code RequestDesk} those of
 * staff, {@code ScoreDesk} those of reviewers, {@code RequestFileDesk} those to the files
 * that lie with it. {@code Approving} turns a yes into a sponsorship in the same transaction, by the
 * budgets and approvals of any sponsorship; it follows when the second yes is said on the sponsorship's own page, by {@link
 * dev.stoa.sponsorship.SponsorshipMoved}. Rows are locked in one order: the sponsorship, the request, the budget.
 *
 * <p>{@code admin} and {@code sample} call it; {@link dev.stoa.sponsorship.request.RequestQueries#waiting} is for a dashboard.
 * Start reading at {@link dev.stoa.sponsorship.request.RequestLife}.
 */
package dev.stoa.sponsorship.request;
