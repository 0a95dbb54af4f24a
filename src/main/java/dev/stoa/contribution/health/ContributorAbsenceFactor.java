package dev.stoa.contribution.health;

/**
 * On how few people a project stands: the fewest who together made half of the contributions. Once called bus factor.
 *
 * @see <a href="https://chaoss.community/kb/metric-contributor-absence-factor/">CHAOSS: Contributor Absence Factor</a>
 */
record ContributorAbsenceFactor() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "contributor-absence-factor",
                "Contributor Absence Factor",
                "",
                "the fewest people whose contributions in these months add up to at least 50 % of all",
                "stars, forks, merging and closing; contributions of users that GitHub has deleted",
                Unit.FACTOR,
                20,
                "contributions",
                "",
                "people",
                "",
                Definition.chaoss("contributor-absence-factor"),
                Definition.Rows.by("account"));
    }

    @Override
    public String sql() {
        return """
                select month, (count(*) filter (where coalesce(before, 0) * 2 < total))::float8, null::float8, max(total), count(*), 0
                from (
                  select month, sum(credits) over (partition by month) as total,
                    sum(credits) over (partition by month order by credits desc, person_id
                      rows between unbounded preceding and 1 preceding) as before
                  from (
                    select month, person_id, sum(credits) as credits from work
                    where month between :first and :last and person_id is not null
                    group by grouping sets ((month, person_id), (person_id))) each) t
                group by month""";
    }
}
