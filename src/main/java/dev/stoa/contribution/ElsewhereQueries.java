package dev.stoa.contribution;

import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * What the company's people contribute to repositories of others, told apart from work on its own projects: commits are read
 * of repositories that staff follow upstream, pull requests, issues and reviews of all public ones. Bots are left out; who
 * asked not to be shown is counted as everybody is.
 */
@ApplicationScoped
public class ElsewhereQueries {

    /**
     * Work in one repository of others.
     *
     * @param url its page on GitHub
     * @param upstream staff follow it; why, they may have said
     * @param work contributions ({@link Kind#WORK}), each once
     * @param last day (UTC)
     */
    public record Elsewhere(
            String repository, String url, boolean upstream, String why, long work, long people, LocalDate last) {}

    /** The first of them, and all of them in numbers. */
    public record Found(List<Elsewhere> first, long repositories, long work) {}

    private static final String REPOSITORIES = """
            with work as (
              select repository_id, sum(contributions) as work, count(distinct person_id) as people, max(day) as last
              from public_elsewhere where not bot and is_work(kind) group by 1 having sum(contributions) > 0)
            select r.owner || '/' || r.name, r.standing = 'UPSTREAM', nullif(u.why, ''), w.work, w.people, w.last,
                   count(*) over (), sum(w.work) over ()
            from work w join repository r on r.id = w.repository_id left join upstream u on u.repository_id = r.id
            order by r.standing = 'UPSTREAM' desc, w.work desc, 1 limit :limit""";

    private final Session session;
    private final StoaConfig.GitHub github;

    ElsewhereQueries(Session session, StoaConfig config) {
        this.session = session;
        this.github = config.github();
    }

    /** What is followed upstream first, then most work first. */
    public Found repositories(int limit) {
        var rows = session.createNativeQuery(REPOSITORIES, Object[].class)
                .setParameter("limit", limit)
                .list();
        var first = rows.stream()
                .map(row -> new Elsewhere(
                        (String) row[0],
                        github.gitUrl() + "/" + row[0],
                        (Boolean) row[1],
                        (String) row[2],
                        TallyQueries.number(row[3]),
                        TallyQueries.number(row[4]),
                        (LocalDate) row[5]))
                .toList();
        return rows.isEmpty()
                ? new Found(first, 0, 0)
                : new Found(first, TallyQueries.number(rows.getFirst()[6]), TallyQueries.number(rows.getFirst()[7]));
    }
}
