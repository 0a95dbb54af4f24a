package dev.stoa.contribution.health;

/**
 * Whether a project keeps up: change requests closed in a period over those opened in it. Below 1 the pile grows.
 *
 * @see <a href="https://chaoss.community/kb/metric-change-request-closure-ratio/">CHAOSS: Change Request Closure Ratio</a>
 */
record ChangeRequestClosureRatio() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "change-request-closure-ratio",
                "Change Request Closure Ratio",
                "",
                "change requests closed in these months ÷ change requests opened in these months",
                "nothing; merged ones are closed ones",
                Unit.RATIO,
                5,
                "opened",
                "",
                "closed",
                "",
                Definition.chaoss("change-request-closure-ratio"),
                Definition.Rows.ofKind("PULL_REQUEST_OPENED,PULL_REQUEST_CLOSED"));
    }

    @Override
    public String sql() {
        return """
                select month, sum(closed)::float8 / nullif(sum(opened), 0), null::float8, coalesce(sum(opened), 0),
                  coalesce(sum(closed), 0), 0
                from (
                  select opened_month as month, 1 as opened, 0 as closed from request
                  union all
                  select closed_month, 0, 1 from request where closed_month is not null) t
                where month between :first and :last
                group by grouping sets ((month), ())""";
    }
}
