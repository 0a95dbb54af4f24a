package dev.stoa.contribution.health;

/**
 * On how few organisations a project stands: the fewest whose people together made half of the contributions of those whose
 * organisation is known. A person counts for the organisation of that day.
 *
 * @see <a href="https://chaoss.community/kb/metric-elephant-factor/">CHAOSS: Elephant Factor</a>
 */
record ElephantFactor() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "elephant-factor",
                "Elephant Factor",
                "",
                "the fewest organisations whose people's contributions in these months add up to at least 50 % of all with a known organisation",
                "stars, forks, merging and closing; contributions of people whose organisation is not known",
                Unit.FACTOR,
                20,
                "contributions with a known organisation",
                "",
                "contributions without one",
                "organisations",
                Definition.chaoss("elephant-factor"),
                Definition.Rows.by("organisation,account"));
    }

    @Override
    public String sql() {
        return """
                select month,
                  nullif(count(*) filter (where organisation_id is not null and coalesce(before, 0) * 2 < total), 0)::float8,
                  null::float8, coalesce(max(total), 0), coalesce(max(credits) filter (where organisation_id is null), 0),
                  count(organisation_id)
                from (
                  select month, organisation_id, credits,
                    sum(credits) filter (where organisation_id is not null) over (partition by month) as total,
                    sum(credits) filter (where organisation_id is not null) over (partition by month
                      order by credits desc, organisation_id rows between unbounded preceding and 1 preceding) as before
                  from (
                    select month, organisation_id, sum(credits) as credits from work
                    where month between :first and :last
                    group by grouping sets ((month, organisation_id), (organisation_id))) each) t
                group by month""";
    }
}
