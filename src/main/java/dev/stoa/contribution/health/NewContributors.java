package dev.stoa.contribution.health;

/**
 * Who came: people whose first contribution ever, within the scope, fell in the period.
 *
 * @see <a href="https://chaoss.community/kb/metric-new-contributors/">CHAOSS: New Contributors</a>
 */
record NewContributors() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "new-contributors",
                "New Contributors",
                "",
                "people whose first contribution ever to this fell in these months",
                "stars, forks, merging and closing; users that GitHub has deleted",
                Unit.PEOPLE,
                1,
                "people with work in these months",
                "",
                "",
                "",
                Definition.chaoss("new-contributors"),
                Definition.Rows.by("account"));
    }

    @Override
    public String sql() {
        return """
                select month, (count(distinct person_id) filter (where month = first))::float8, null::float8,
                  count(distinct person_id), 0, 0
                from appearance where month between :first and :last
                group by grouping sets ((month), ())""";
    }
}
