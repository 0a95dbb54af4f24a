package dev.stoa.contribution.health;

import dev.stoa.contribution.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Asks for metrics: all that are wanted of one scope in one statement, which never reads what lies outside of it. */
@ApplicationScoped
public class Metrics {

    /**
     * What the metrics read. PostgreSQL leaves out what none of those asked for mentions. Months are those of UTC, each by its
     * first day; the running one ends at the moment of asking. Work and stars are read from the sums of the pipeline, which
     * are exact at any moment: of history itself only who answered, by an index of its own. Of work only the months that some
     * metric looks back to; since when somebody has been there is kept by person, so that a page does not cost more each year.
     */
    private static final String TABLES = """
            with months as (
              select month::date as month, least(month + interval '1 month', :now) as until, month + interval '1 month' > :now as running
              from generate_series(cast(:first as timestamp) at time zone 'UTC', cast(:last as timestamp) at time zone 'UTC',
                interval '1 month', 'UTC') month),
            request as (
              select *, month_of(created_at) as opened_month, month_of(closed_at) as closed_month
              from public_pull_request a where %1$s),
            first_request as (
              select distinct on (person_id) * from request where person_id is not null order by person_id, created_at, id),
            question as (
              select *, null::timestamptz as merged_at, month_of(created_at) as opened_month, month_of(closed_at) as closed_month
              from public_issue a where %1$s),
            work as (
              select person_id, organisation_id, month, sum(work) as credits
              from public_presence a
              where %1$s and work > 0 and month between cast(:first as date) - interval '%4$d months' and :last group by 1, 2, 3),
            arrival as (
              select person_id, date_trunc('month', min(first_day))::date as first
              from %3$s a where %1$s and person_id is not null group by 1),
            appearance as (
              select person_id, month, first, lead(month) over (partition by person_id order by month) as next
              from (select distinct person_id, month from work where person_id is not null) once join arrival using (person_id)),
            repository_here as (
              select repository_id, stars from (select *, id as repository_id from public_repository) a where %2$s),
            release_here as (select repository_id, published_at, prerelease from public_release a where %2$s),
            star_here as (
              select month, sum(contributions) as given from public_month a where %2$s and kind = 'STAR' group by 1)
            """;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** All metrics of the scope: each month that has one, and all months together. */
    public Readings of(Scope scope) {
        return of(scope, Metric.ALL);
    }

    /** Some of them. */
    public Readings of(Scope scope, Collection<Metric> metrics) {
        var byKey = metrics.stream().collect(Collectors.toMap(Metric::key, metric -> metric));
        var query = session.createNativeQuery(sql(scope, metrics), Object[].class);
        return new Readings(bind(scope, query).list().stream()
                .map(row -> reading(byKey.get((String) row[0]), row))
                .toList());
    }

    /** The month of asking (UTC): the last one that a scope should have. */
    public YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    static String sql(Scope scope, Collection<Metric> metrics) {
        return TABLES.formatted(
                        scope.onAnyDay(), scope.onRepositories(), scope.contributors(), DriftingContributors.LOOKS_BACK)
                + metrics.stream()
                        .map(metric -> "select '%s', t.* from (%s) t (month, value, spread, n, apart, aside)"
                                .formatted(metric.key(), metric.sql()))
                        .collect(Collectors.joining(" union all "))
                + " order by 1, 2";
    }

    <T> NativeQuery<T> bind(Scope scope, NativeQuery<T> query) {
        return scope.bindNames(query)
                .setParameter("first", scope.first().atDay(1))
                .setParameter("last", scope.last().atDay(1))
                .setParameter("now", clock.instant());
    }

    private static Reading reading(Metric metric, Object[] row) {
        return new Reading(
                metric,
                row[1] == null ? null : YearMonth.from((LocalDate) row[1]),
                row[2] == null ? null : ((Number) row[2]).doubleValue(),
                row[3] == null ? null : ((Number) row[3]).doubleValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue());
    }
}
