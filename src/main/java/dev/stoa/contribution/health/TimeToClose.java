package dev.stoa.contribution.health;

/**
 * How long it takes until something is closed, merged or not: median and 90th percentile in hours, by the month of closing,
 * so that what is still open does not make the number look good. A reopened one counts from its opening to its last closing.
 *
 * @see <a href="https://chaoss.community/kb/metric-time-to-close/">CHAOSS: Time to Close</a>
 */
record TimeToClose(Subject subject) implements Metric {

    @Override
    public Definition definition() {
        boolean requests = subject == Subject.CHANGE_REQUEST;
        return new Definition(
                "time-to-close-" + subject.key,
                "Time to Close",
                subject.words,
                "median of (closed − opened), of the %s closed in these months%s"
                        .formatted(subject.words, requests ? ", merged or not" : ""),
                "what is open, or open again; what GitHub says was closed before it was opened",
                Unit.HOURS,
                5,
                "closed",
                "nine of ten within",
                "closed before opened",
                requests ? "of them merged" : "",
                Definition.chaoss("time-to-close"),
                Definition.Rows.ofKind(subject.closed()));
    }

    @Override
    public String sql() {
        return """
                select closed_month, percentile_cont(0.5) within group (order by hours),
                  percentile_cont(0.9) within group (order by hours), count(hours), count(*) filter (where hours is null),
                  count(hours) filter (where merged_at is not null)
                from (
                  select closed_month, merged_at,
                    case when closed_at >= created_at then extract(epoch from closed_at - created_at) / 3600.0 end as hours
                  from %s where closed_month between :first and :last) t
                group by grouping sets ((closed_month), ())""".formatted(subject.table);
    }
}
