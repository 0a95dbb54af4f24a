package dev.stoa.contribution.health;

/**
 * How long open issues have been open: median and 90th percentile in days at the end of each month. An issue that was closed
 * and opened again counts as open all the time, as GitHub tells only the last closing.
 *
 * @see <a href="https://chaoss.community/kb/metric-issue-age/">CHAOSS: Issue Age</a>
 */
record IssueAge() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "issue-age",
                "Issue Age",
                "",
                "median of (end of the period − opened), of the issues that were open then",
                "deleted issues; pull requests, which GitHub lists among them",
                Unit.DAYS,
                5,
                "open issues",
                "nine of ten younger than",
                "",
                "",
                Definition.chaoss("issue-age"),
                Definition.Rows.ofKind("ISSUE_OPENED").ever());
    }

    @Override
    public String sql() {
        return """
                select case when whole.it then null else month end, median, tenth, open, 0, 0
                from (
                  select m.month, percentile_cont(0.5) within group (order by extract(epoch from m.until - i.created_at) / 86400.0) as median,
                    percentile_cont(0.9) within group (order by extract(epoch from m.until - i.created_at) / 86400.0) as tenth,
                    count(*) as open
                  from months m join question i on i.created_at < m.until and (i.closed_at is null or i.closed_at >= m.until)
                  group by m.month) t
                cross join lateral (select false as it union all select true where month = :last) whole""";
    }
}
