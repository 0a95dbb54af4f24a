package dev.stoa.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** A project's work by month and kind, by whom: all that its page draws and counts of it, in one statement. */
@ApplicationScoped
public class WorkByKind {

    /** One kind's work in one month (UTC), bots left out; a commit counts once, however many are credited. */
    public record Month(YearMonth month, Kind kind, long community, long ours) {}

    private static final String MONTHS = """
            select month, kind, coalesce(sum(contributions) filter (where not ours), 0),
                   coalesce(sum(contributions) filter (where ours), 0)
            from public_month where project_id = :project and not bot and kind in (:kinds) group by 1, 2
            having sum(contributions) > 0 order by 1, 2
            """;

    @Inject
    Session session;

    /** Oldest first; months without work are left out. */
    public List<Month> of(long project) {
        return session
                .createNativeQuery(MONTHS, Object[].class)
                .setParameter("project", project)
                .setParameter("kinds", Kind.WORK.stream().map(Kind::name).collect(Collectors.toSet()))
                .list()
                .stream()
                .map(row -> new Month(
                        YearMonth.from((LocalDate) row[0]),
                        Kind.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
