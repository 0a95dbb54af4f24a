package dev.stoa.contribution.health;

/**
 * How often something is released: releases a month, and the median days between one and the next of the same repository. A
 * bare tag is a release where nobody wrote one.
 *
 * @see <a href="https://chaoss.community/kb/metric-release-frequency/">CHAOSS: Release Frequency</a>
 */
record ReleaseFrequency() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "release-frequency",
                "Release Frequency",
                "",
                "releases and tags published in these months ÷ months",
                "pre-releases; releases that were withdrawn",
                Unit.RELEASES,
                1,
                "releases",
                "median days in between",
                "",
                "",
                Definition.chaoss("release-frequency"),
                Definition.Rows.ofKind("RELEASE"));
    }

    @Override
    public String sql() {
        return """
                select month, count(*)::float8 / case when month is null then (select count(*) from months) else 1 end,
                  percentile_cont(0.5) within group (order by days), count(*), 0, 0
                from (
                  select month_of(published_at) as month, extract(epoch from published_at
                    - lag(published_at) over (partition by repository_id order by published_at)) / 86400.0 as days
                  from release_here where not prerelease) t
                where month between :first and :last
                group by grouping sets ((month), ())""";
    }
}
