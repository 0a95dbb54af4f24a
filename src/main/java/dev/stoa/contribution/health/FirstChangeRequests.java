package dev.stoa.contribution.health;

/**
 * How newcomers fare: of people's first change requests, those that were merged. Which are still open and which were closed
 * without being merged is counted apart.
 *
 * @see <a href="https://chaoss.community/kb/metric-change-requests-accepted/">CHAOSS: Change Requests Accepted</a>
 */
record FirstChangeRequests() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "first-change-requests-accepted",
                "Change Requests Accepted",
                "newcomers",
                "merged ÷ all, of people's first change requests ever to this, opened in these months",
                "users that GitHub has deleted",
                Unit.RATIO,
                5,
                "first change requests",
                "",
                "still open",
                "closed, not merged",
                Definition.chaoss("change-requests-accepted"),
                Definition.Rows.ofKind("PULL_REQUEST_OPENED"));
    }

    @Override
    public String sql() {
        return """
                select opened_month, (count(merged_at))::float8 / nullif(count(*), 0), null::float8, count(*),
                  count(*) filter (where closed_at is null and merged_at is null),
                  count(*) filter (where closed_at is not null and merged_at is null)
                from first_request where opened_month between :first and :last
                group by grouping sets ((opened_month), ())""";
    }
}
