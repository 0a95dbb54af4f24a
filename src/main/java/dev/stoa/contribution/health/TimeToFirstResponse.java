package dev.stoa.contribution.health;

/**
 * How long people wait for an answer: from the opening to the first comment or review of somebody else, median and 90th
 * percentile in hours, by the month of opening. Bots' answers are none; what still waits, or was closed without a word, is
 * counted apart.
 *
 * @see <a href="https://chaoss.community/kb/metric-time-to-first-response/">CHAOSS: Time to First Response</a>
 */
record TimeToFirstResponse(Subject subject) implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "time-to-first-response-" + subject.key,
                "Time to First Response",
                subject.words,
                "median of (first comment or review by somebody else − opened), of the %s opened in these months"
                        .formatted(subject.words),
                "answers by bots and by the author, from any of their accounts; what was never answered",
                Unit.HOURS,
                5,
                "answered",
                "nine of ten within",
                "still open without an answer",
                "closed without an answer",
                Definition.chaoss("time-to-first-response"),
                Definition.Rows.ofKind(subject.opened()));
    }

    @Override
    public String sql() {
        return answered(subject.table);
    }

    /** The same of any of the tables. */
    static String answered(String table) {
        return """
                select month, percentile_cont(0.5) within group (order by hours), percentile_cont(0.9) within group (order by hours),
                  count(hours), count(*) filter (where hours is null and closed_at is null),
                  count(*) filter (where hours is null and closed_at is not null)
                from (
                  select i.opened_month as month, i.closed_at, extract(epoch from answer.at - i.created_at) / 3600.0 as hours
                  from %s i left join lateral (
                    select at from responses(i.repository_id, i.number, i.created_at, i.person_id) order by at limit 1) answer on true
                  where i.opened_month between :first and :last) t
                group by grouping sets ((month), ())""".formatted(table);
    }
}
