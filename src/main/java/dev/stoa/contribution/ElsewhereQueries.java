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
     * @param latest day (UTC)
     */
    public record Elsewhere(
            String repository, String url, boolean upstream, String why, long work, long people, LocalDate latest) {}

    /** Some of them, and all of them in numbers. */
    public record Found(List<Elsewhere> some, long repositories, long work) {}

    private static final String REPOSITORIES = """
            with work as (
              select repository_id, sum(contributions) as work, count(distinct person_id) as people, max(day) as latest
              from public_elsewhere where not bot and is_work(kind) group by 1 having sum(contributions) > 0),
            shown as (
              select r.owner || '/' || r.name as repository, r.standing = 'UPSTREAM' as upstream, nullif(u.why, '') as why,
                     w.work, w.people, w.latest
              from work w join repository r on r.id = w.repository_id left join upstream u on u.repository_id = r.id
              order by upstream desc, w.work desc, repository limit :limit offset :offset)
            select total.repositories, total.work, s.repository, s.upstream, s.why, s.work, s.people, s.latest
            from (select count(*) as repositories, coalesce(sum(work), 0) as work from work) total left join shown s on true
            order by s.upstream desc, s.work desc, s.repository""";

    private final Session session;
    private final StoaConfig.GitHub github;

    ElsewhereQueries(Session session, StoaConfig config) {
        this.session = session;
        this.github = config.github();
    }

    /** What is followed upstream first, then most work first. */
    public Found repositories(int offset, int limit) {
        var rows = session.createNativeQuery(REPOSITORIES, Object[].class)
                .setParameter("limit", limit)
                .setParameter("offset", offset)
                .list();
        var some = rows.stream()
                .filter(row -> row[2] != null)
                .map(row -> new Elsewhere(
                        (String) row[2],
                        github.gitUrl() + "/" + row[2],
                        (Boolean) row[3],
                        (String) row[4],
                        TallyQueries.number(row[5]),
                        TallyQueries.number(row[6]),
                        (LocalDate) row[7]))
                .toList();
        return new Found(some, TallyQueries.number(rows.getFirst()[0]), TallyQueries.number(rows.getFirst()[1]));
    }
}
