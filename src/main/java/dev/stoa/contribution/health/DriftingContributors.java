package dev.stoa.contribution.health;

/**
 * Who is about to be lost: people with a contribution in the twelve months before, and none in the last
 * {@value #QUIET_MONTHS} months, the month itself included. CHAOSS calls them inactive and leaves the period to the asker.
 *
 * @see <a href="https://chaoss.community/kb/metric-inactive-contributors/">CHAOSS: Inactive Contributors</a>
 */
record DriftingContributors() implements Metric {

    static final int QUIET_MONTHS = 3;

    /** In months: no metric needs to know who was there longer ago. */
    static final int LOOKS_BACK = QUIET_MONTHS + 11;

    @Override
    public Definition definition() {
        return new Definition(
                "drifting-contributors",
                "Inactive Contributors",
                "",
                "people without a contribution in the last %d months and with one in the twelve months before these, at the end of the period"
                        .formatted(QUIET_MONTHS),
                "stars, forks, merging and closing; users that GitHub has deleted",
                Unit.PEOPLE,
                1,
                "people with work in those fifteen months",
                "",
                "",
                "",
                Definition.chaoss("inactive-contributors"),
                Definition.Rows.by("account").ever());
    }

    /** From each appearance until the next: drifting begins after the quiet months and ends after the year. */
    @Override
    public String sql() {
        return """
                select case when whole.it then null else m.month end, coalesce(gone.people, 0)::float8, null::float8,
                  coalesce(seen.people, 0), 0, 0
                from months m
                cross join lateral (select false as it union all select true where m.month = :last) whole
                left join (
                  select (day at time zone 'UTC')::date as month, count(*) as people
                  from appearance a cross join lateral generate_series(
                    greatest(a.month + interval '%1$d months', cast(:first as timestamp)) at time zone 'UTC',
                    least(a.month + interval '%2$d months', a.next - interval '1 month', cast(:last as timestamp)) at time zone 'UTC',
                    interval '1 month', 'UTC') day
                  group by 1) gone on gone.month = m.month
                left join lateral (
                  select count(distinct person_id) as people from appearance a
                  where a.month between m.month - interval '%2$d months' and m.month) seen on true""".formatted(QUIET_MONTHS, LOOKS_BACK);
    }
}
