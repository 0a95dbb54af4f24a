package dev.stoa.contribution.health;

/**
 * Who came back: people with a contribution in the period who had one before it. Together with the new ones they are all
 * who worked in it. CHAOSS has no page of that name; its Contributors page speaks of it.
 *
 * @see <a href="https://chaoss.community/kb/metric-contributors/">CHAOSS: Contributors</a>
 */
record ReturningContributors() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "returning-contributors",
                "Returning Contributors",
                "",
                "people with a contribution in these months and one before them",
                "stars, forks, merging and closing; users that GitHub has deleted",
                Unit.PEOPLE,
                1,
                "people with work in these months",
                "",
                "",
                "",
                Definition.chaoss("contributors"),
                Definition.Rows.by("account"));
    }

    @Override
    public String sql() {
        return """
                select month, (count(*) filter (where first < month))::float8, null::float8, count(*), 0, 0
                from appearance where month between :first and :last group by month
                union all
                select null, (count(distinct person_id) filter (where first < :first))::float8, null, count(distinct person_id), 0, 0
                from appearance where month between :first and :last""";
    }
}
