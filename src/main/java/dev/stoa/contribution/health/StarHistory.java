package dev.stoa.contribution.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/**
 * How many stars a project had at the end of each month (UTC), as far back as anything is known of it: {@link Stars}, which
 * leaves months before the first count out, with what the list of stars adds to them.
 */
@ApplicationScoped
public class StarHistory {

    /** Where CHAOSS says what it is. */
    public static final String DEFINITION = new Stars().definition().url();

    /**
     * A month.
     *
     * @param stars at its end, or now
     * @param counted whether that is GitHub's counter of each repository. Else it is, for some, the stars that were given until
     *     then and still stand: who took one back is missing, so there were at least so many
     * @param given in this month, of those that we know the day of
     * @param repositories of how many anything is known
     */
    public record Month(YearMonth month, long stars, boolean counted, long given, long repositories) {}

    /** The counter stands until the next one; before the first of a repository its stars are added up. */
    private static final String MONTHS = """
            with here as (select id, stars from public_repository where project_id = :project),
            given as (
              select repository_id, month, sum(contributions) as given from public_month
              where project_id = :project and kind = 'STAR' group by 1, 2),
            counted as (
              select distinct on (d.repository_id, month_of(d.day)) d.repository_id, month_of(d.day) as month, d.stars
              from repository_star_day d join here h on h.id = d.repository_id
              order by d.repository_id, month_of(d.day), d.day desc),
            months as (
              select month::date from generate_series(
                (select greatest(coalesce(min(month), :now), (cast(:now as date) - interval '50 years')::date)
                 from (select month from given union all select month from counted) known)::timestamp,
                cast(:now as timestamp), interval '1 month') month),
            known as (
              select m.month, h.id, g.given, case when m.month = :now then h.stars else c.stars end as counter,
                sum(g.given) over so_far as held,
                count(case when m.month = :now then h.stars else c.stars end) over so_far as counts
              from months m cross join here h
              left join given g on g.repository_id = h.id and g.month = m.month
              left join counted c on c.repository_id = h.id and c.month = m.month
              window so_far as (partition by h.id order by m.month)),
            standing as (
              select month, given, held, max(counter) over (partition by id, counts) as counter from known)
            select month, sum(coalesce(counter, held)), count(coalesce(counter, held)), count(counter), coalesce(sum(given), 0)
            from standing group by month having count(coalesce(counter, held)) > 0 order by month""";

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** Oldest first, without a gap, the running month included; empty where nothing is known. One statement. */
    public List<Month> of(long project) {
        var now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        return session
                .createNativeQuery(MONTHS, Object[].class)
                .setParameter("project", project)
                .setParameter("now", now)
                .list()
                .stream()
                .map(row -> new Month(
                        YearMonth.from((LocalDate) row[0]),
                        number(row[1]),
                        number(row[2]) == number(row[3]),
                        number(row[4]),
                        number(row[2])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
