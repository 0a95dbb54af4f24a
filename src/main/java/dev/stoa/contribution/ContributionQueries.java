package dev.stoa.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * The public questions about contributions, all asked of the public views of V30: what is hidden is not in them, bots and our
 * people are told apart by today's rules, and they are exact whether the sums behind them were made or not. Bots are left
 * out. What counts as work is what a person made: commits, reviews, comments, releases, pull requests and issues when they
 * are opened; merging and closing are states of these, stars and forks are no work (SQL's {@code is_work}).
 *
 * <p>Days and months are UTC. No question costs more for more contributions, only for more months, projects and people.
 */
@ApplicationScoped
public class ContributionQueries {

    /** One month's work, by people outside of the company and by our own. */
    public record MonthOfWork(YearMonth month, long community, long ours) {

        /** Both together. */
        public MonthOfWork and(MonthOfWork other) {
            return new MonthOfWork(month, community + other.community, ours + other.ours);
        }
    }

    /**
     * The company in four numbers.
     *
     * @param commits each counted once, however many people are credited
     * @param since the year of the first commit, or 0
     * @param outside contributors that are not our people
     */
    public record Totals(long commits, int since, long contributors, long outside) {}

    /**
     * The whole company.
     *
     * @param months oldest first; months without work are left out
     * @param busiest the projects with the most work, most first
     */
    public record Company(List<MonthOfWork> months, Totals totals, List<Long> busiest) {}

    /** Somebody with work in a project; login is null for a person without a GitHub account. */
    public record Contributor(String name, String login, boolean ours, long contributions) {}

    /** The first of them, and how many there are in all. */
    public record Contributors(List<Contributor> first, long total) {}

    /**
     * A project's people and its work by quarter, the first quarter with work first; without gaps to today.
     *
     * @param last the first month of the last quarter with work; null where there is none
     */
    public record Pulse(long contributors, List<Long> quarters, YearMonth last) {
        public static final Pulse NONE = new Pulse(0, List.of(), null);
    }

    @Inject
    Session session;

    private static final String MONTHS = """
            select month, coalesce(sum(contributions) filter (where not ours and is_work(kind)), 0),
                   coalesce(sum(contributions) filter (where ours and is_work(kind)), 0),
                   coalesce(sum(contributions) filter (where kind = 'COMMIT'), 0)
            from public_total where not bot group by 1 order by 1""";

    private static final String COMPANY_PEOPLE = """
            with work as materialized (
              select project_id, person_id, ours, contributions from public_work_of_ever where not bot),
            people as (
              select count(*) as n, count(*) filter (where not ours) as outside
              from (select bool_or(ours) as ours from work where person_id is not null group by person_id) as person)
            select n, outside, array(select project_id from work group by 1 having sum(contributions) > 0
                                     order by sum(contributions) desc, 1 limit :limit)
            from people""";

    private static final String CONTRIBUTORS = """
            with people as (
              select person_id, bool_or(ours) as ours, sum(credits) as work
              from public_contributor where project_id = :project and not bot and person_id is not null group by 1),
            shown as (
              select p.name, p.login, w.ours, w.work, (select count(*) from people) as total
              from people w join public_person p on p.id = w.person_id)
            select * from shown order by work desc, name limit :limit""";

    private static final String PULSES = """
            with work as (
              select project_id, date_trunc('quarter', month::timestamp)::date as quarter, sum(contributions) as work
              from public_month where project_id = any(:projects) and not bot and is_work(kind) group by 1, 2),
            people as (
              select project_id, count(distinct person_id) as people
              from public_contributor where project_id = any(:projects) and not bot group by 1)
            select w.project_id, coalesce(p.people, 0), w.quarter, w.work
            from work w left join people p on p.project_id = w.project_id order by 1, 3""";

    /** The company: its months, its totals and the projects with the most work. */
    public Company company(int busiest) {
        var rows = session.createNativeQuery(MONTHS, Object[].class).list();
        var people = session.createNativeQuery(COMPANY_PEOPLE, Object[].class)
                .setParameter("limit", busiest)
                .getSingleResult();
        long commits = rows.stream().mapToLong(row -> number(row[3])).sum();
        int since = rows.stream()
                .filter(row -> number(row[3]) > 0)
                .mapToInt(row -> ((LocalDate) row[0]).getYear())
                .findFirst()
                .orElse(0);
        return new Company(
                months(rows), new Totals(commits, since, number(people[0]), number(people[1])), List.of((Long[])
                        people[2]));
    }

    /**
     * Who worked on a project, most work first. A co-author's credit is work too. Who asked not to be shown is counted and
     * not named.
     */
    public Contributors contributors(long project, int limit) {
        var rows = session.createNativeQuery(CONTRIBUTORS, Object[].class)
                .setParameter("project", project)
                .setParameter("limit", limit)
                .list();
        return new Contributors(
                rows.stream()
                        .map(row -> new Contributor((String) row[0], (String) row[1], (Boolean) row[2], number(row[3])))
                        .toList(),
                rows.isEmpty() ? 0 : number(rows.getFirst()[4]));
    }

    /** The pulse of several projects in one statement; a project without work is missing from the answer. */
    public Map<Long, Pulse> pulses(Collection<Long> projects, LocalDate today) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(PULSES, Object[].class)
                .setParameter("projects", projects.toArray(Long[]::new))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> number(row[0]),
                        Collectors.collectingAndThen(Collectors.toList(), rows -> pulse(rows, today))));
    }

    /** @param rows a project's quarters with work, oldest first */
    private static Pulse pulse(List<Object[]> rows, LocalDate today) {
        var known = new TreeMap<LocalDate, Long>();
        rows.forEach(row -> known.put((LocalDate) row[2], number(row[3])));
        List<Long> quarters = new ArrayList<>();
        Stream.iterate(known.firstKey(), quarter -> !quarter.isAfter(today), quarter -> quarter.plusMonths(3))
                .forEach(quarter -> quarters.add(known.getOrDefault(quarter, 0L)));
        return new Pulse(number(rows.getFirst()[1]), quarters, YearMonth.from(known.lastKey()));
    }

    private static List<MonthOfWork> months(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new MonthOfWork(YearMonth.from((LocalDate) row[0]), number(row[1]), number(row[2])))
                .filter(month -> month.community() + month.ours() > 0)
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
