package dev.stoa.contribution.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Time to First Response of many projects at once, for lists: the median over pull requests and issues together, of the last
 * twelve months. A project with fewer than {@value #ENOUGH} answered ones has none.
 */
@ApplicationScoped
public class FirstResponses {

    private static final int ENOUGH = 5;

    private static final String MEDIANS = """
            select project_id, percentile_cont(0.5) within group (order by extract(epoch from answer.at - i.created_at) / 3600.0)
            from (
              select project_id, repository_id, number, created_at, person_id from public_pull_request
              where project_id in (:projects) and not bot and created_at >= cast(:since as date)
              union all
              select project_id, repository_id, number, created_at, person_id from public_issue
              where project_id in (:projects) and not bot and created_at >= cast(:since as date)) i
            cross join lateral (
              select at from responses(i.repository_id, i.number, i.created_at, i.person_id) order by at limit 1) answer
            group by 1 having count(*) >= :enough""";

    @Inject
    Session session;

    /** In words, "3 h", by project; projects that have too few are missing. */
    public Map<Long, String> of(Collection<Long> projects, LocalDate today) {
        return hours(projects, today).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, median -> words(median.getValue())));
    }

    /** Hours as they are said: "3 h". */
    public static String words(double hours) {
        return Unit.HOURS.say(hours);
    }

    /** The same as numbers, to compare them. One statement, or none for no project. */
    public Map<Long, Double> hours(Collection<Long> projects, LocalDate today) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = session.createNativeQuery(MEDIANS, Object[].class)
                .setParameter("projects", projects)
                .setParameter("since", today.minusMonths(12))
                .setParameter("enough", ENOUGH)
                .list();
        return rows.stream()
                .collect(
                        Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).doubleValue()));
    }
}
