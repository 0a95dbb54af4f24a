package dev.stoa.contribution.health;

/**
 * How long a round of review takes: to each review of somebody else from the review before it, or from the opening. GitHub
 * does not tell when the author asked again, so the author's part of a round is in it.
 *
 * @see <a href="https://chaoss.community/kb/metric-review-cycle-duration-within-a-change-request/">CHAOSS: Review Cycle
 *     Duration within a Change Request</a>
 */
record ReviewCycleDuration() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "review-cycle-duration",
                "Review Cycle Duration within a Change Request",
                "",
                "median of (review − the review before it, or the opening), of the reviews submitted in these months",
                "reviews by bots and by the author; comments outside of a review",
                Unit.HOURS,
                5,
                "reviews",
                "nine of ten within",
                "change requests",
                "",
                Definition.chaoss("review-cycle-duration-within-a-change-request"),
                Definition.Rows.ofKind("REVIEW"));
    }

    @Override
    public String sql() {
        return """
                select month, percentile_cont(0.5) within group (order by hours), percentile_cont(0.9) within group (order by hours),
                  count(*), count(distinct id), 0
                from (
                  select i.id, month_of(review.at) as month, extract(epoch from review.at
                    - coalesce(lag(review.at) over (partition by i.id order by review.at), i.created_at)) / 3600.0 as hours
                  from request i
                  cross join lateral responses(i.repository_id, i.number, i.created_at, i.person_id) review
                  where review.kind = 'REVIEW' and i.opened_month <= :last
                    and (i.closed_month is null or i.closed_month >= :first)) t
                where month between :first and :last
                group by grouping sets ((month), ())""";
    }
}
