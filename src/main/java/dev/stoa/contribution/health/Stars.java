package dev.stoa.contribution.health;

/**
 * Stars over time: what GitHub's counters stood at, at the end of each month. CHAOSS counts stars among the signs of
 * popularity.
 *
 * @see <a href="https://chaoss.community/kb/metric-project-popularity/">CHAOSS: Project Popularity</a>
 */
record Stars() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "stars",
                "Project Popularity",
                "stars",
                "sum of the repositories' star counters at the end of the period",
                "months before the first count that is known; who gave them",
                Unit.STARS,
                1,
                "repositories",
                "",
                "stars given, of those that we know the day of",
                "",
                Definition.chaoss("project-popularity"),
                Definition.Rows.ofKind("STAR"));
    }

    @Override
    public String sql() {
        return """
                select case when whole.it then null else month end, stars, null::float8, repositories, given, 0
                from (
                  select m.month, sum(c.stars)::float8 as stars, count(c.stars) as repositories,
                    coalesce((select sum(s.given) from star_here s where s.month = m.month), 0) as given
                  from months m cross join repository_here r
                  cross join lateral (select case when m.running then r.stars else (
                    select d.stars from repository_star_day d where d.repository_id = r.repository_id
                      and d.day < m.month + interval '1 month' order by d.day desc limit 1) end as stars) c
                  group by m.month) t
                cross join lateral (select false as it union all select true where month = :last) whole
                where repositories > 0""";
    }
}
