package dev.stoa.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The public questions about contributions, all asked of the view public_activity: what is hidden is not in it, and bots
 * and our people are told apart by today's rules. Bots are left out. What counts as work is what a person made: commits,
 * reviews, comments, releases, pull requests and issues when they are opened; merging and closing are states of these,
 * stars and forks are no work.
 *
 * <p>Days and months are UTC.
 */
@ApplicationScoped
public class ContributionQueries {

    private static final String WORK = """
            not bot and kind in ('COMMIT', 'PULL_REQUEST_OPENED', 'REVIEW', 'REVIEW_COMMENT', 'PULL_REQUEST_COMMENT',
              'ISSUE_OPENED', 'ISSUE_COMMENT', 'DISCUSSION', 'RELEASE')""";

    /** One month's work, by people outside of the company and by our own. */
    public record MonthOfWork(YearMonth month, long community, long ours) {}

    /**
     * The company in four numbers.
     *
     * @param commits each counted once, however many people are credited
     * @param since the year of the first commit, or 0
     * @param outside contributors that are not our people
     */
    public record Totals(long commits, int since, long contributors, long outside) {}

    /** Somebody with work in a project; login is null for a person without a GitHub account. */
    public record Contributor(String name, String login, boolean ours, long contributions) {}

    /** The first of them, and how many there are in all. */
    public record Contributors(List<Contributor> first, long total) {}

    /** A project's people and its work by quarter, the first quarter with work first; without gaps to today. */
    public record Pulse(long contributors, List<Long> quarters) {
        public static final Pulse NONE = new Pulse(0, List.of());
    }

    /** What the project page counts. */
    public record KindCounts(long commits, long pullRequests, long issues, long reviews) {}

    @Inject
    Session session;

    private static final String MONTHS = """
            select date_trunc('month', day)::date, coalesce(sum(contributions) filter (where not ours), 0),
                   coalesce(sum(contributions) filter (where ours), 0)
            from public_activity where (cast(:project as bigint) is null or project_id = :project) and %s group by 1 order by 1
            """.formatted(WORK);

    /** Work of the whole company by month, oldest first; months without work are left out. */
    public List<MonthOfWork> months() {
        return months(null);
    }

    /** The same of one project; null means of all. */
    public List<MonthOfWork> months(Long project) {
        return session
                .createNativeQuery(MONTHS, Object[].class)
                .setParameter("project", project, Long.class)
                .list()
                .stream()
                .map(row -> new MonthOfWork(YearMonth.from((LocalDate) row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    public Totals totals() {
        var row = session.createNativeQuery("""
                        select (select coalesce(sum(contributions), 0) from public_activity where kind = 'COMMIT' and not bot),
                               (select coalesce(extract(year from min(day)), 0) from public_activity where kind = 'COMMIT' and not bot),
                               count(*), count(*) filter (where not ours)
                        from (select person_id, bool_or(ours) as ours from public_activity
                              where %s and person_id is not null group by 1) people
                        """.formatted(WORK), Object[].class).getSingleResult();
        return new Totals(number(row[0]), (int) number(row[1]), number(row[2]), number(row[3]));
    }

    public KindCounts kinds(long project) {
        var row = session.createNativeQuery("""
                        select coalesce(sum(contributions) filter (where kind = 'COMMIT'), 0),
                               coalesce(sum(contributions) filter (where kind = 'PULL_REQUEST_OPENED'), 0),
                               coalesce(sum(contributions) filter (where kind = 'ISSUE_OPENED'), 0),
                               coalesce(sum(contributions) filter (where kind = 'REVIEW'), 0)
                        from public_activity where project_id = :project and not bot
                        """, Object[].class)
                .setParameter("project", project)
                .getSingleResult();
        return new KindCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /**
     * Who worked on a project, most work first. A co-author's credit is work too. Who asked not to be shown is counted and
     * not named.
     */
    public Contributors contributors(long project, int limit) {
        var rows = session.createNativeQuery("""
                        with people as (
                          select person_id, bool_or(ours) as ours, sum(credits) as work
                          from public_activity where project_id = :project and %s and person_id is not null group by 1),
                        shown as (
                          select p.name, p.login, w.ours, w.work, (select count(*) from people) as total
                          from people w join public_person p on p.id = w.person_id)
                        select * from shown order by work desc, name limit :limit
                        """.formatted(WORK), Object[].class)
                .setParameter("project", project)
                .setParameter("limit", limit)
                .list();
        return new Contributors(
                rows.stream()
                        .map(row -> new Contributor((String) row[0], (String) row[1], (Boolean) row[2], number(row[3])))
                        .toList(),
                rows.isEmpty() ? 0 : number(rows.getFirst()[4]));
    }

    /** The projects with the most work, most first. */
    public List<Long> busiest(int limit) {
        return session.createNativeQuery(
                        "select project_id from public_activity where %s group by 1 order by sum(contributions) desc, 1 limit :limit"
                                .formatted(WORK),
                        Long.class)
                .setParameter("limit", limit)
                .list();
    }

    public Pulse pulse(long project, LocalDate today) {
        return pulses(List.of(project), today).getOrDefault(project, Pulse.NONE);
    }

    /** The pulse of several projects in one statement; a project without work is missing from the answer. */
    public Map<Long, Pulse> pulses(Collection<Long> projects, LocalDate today) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery("""
                        with work as (
                          select project_id, date_trunc('quarter', day)::date as quarter, contributions, person_id
                          from public_activity where project_id in (:projects) and %s),
                        begun as (
                          select project_id, min(quarter) as first, count(distinct person_id) as people
                          from work group by 1)
                        select b.project_id, b.people,
                               array(select coalesce((select sum(contributions) from work w where w.project_id = b.project_id and w.quarter = q), 0)::bigint
                                     from generate_series(b.first, cast(:today as date), interval '3 months') q)
                        from begun b
                        """.formatted(WORK), Object[].class)
                .setParameter("projects", projects)
                .setParameter("today", today)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        row -> number(row[0]), row -> new Pulse(number(row[1]), List.of((Long[]) row[2]))));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
