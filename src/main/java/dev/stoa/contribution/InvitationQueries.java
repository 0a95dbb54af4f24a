package dev.stoa.contribution;

import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Open issues of public projects that invite people who are new. Not of archived repositories, where nobody answers, and none that a
 * bot opened.
 */
@ApplicationScoped
public class InvitationQueries {

    private static final String SQL = """
            select i.id, i.project_id, p.slug, p.name, r.owner || '/' || r.name, i.number, i.title, w.language, t.labels, i.created_at
            from issue t join public_issue i on i.id = t.id
            join public_repository r on r.id = i.repository_id and not r.archived
            join repository w on w.id = r.id
            join project p on p.id = i.project_id
            where t.closed_at is null and not t.deleted and invites(t.labels) and not i.bot
            order by i.created_at desc, i.id desc""";

    private final Session session;
    private final StoaConfig.GitHub github;

    InvitationQueries(Session session, StoaConfig config) {
        this.session = session;
        this.github = config.github();
    }

    /** All of them, the newest first. One statement. */
    public List<Invitation> open() {
        return session.createNativeQuery(SQL, Object[].class).list().stream()
                .map(row -> new Invitation(
                        TallyQueries.number(row[0]),
                        TallyQueries.number(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        TallyQueries.number(row[5]),
                        github.gitUrl() + "/" + row[4] + "/issues/" + row[5],
                        (String) row[6],
                        (String) row[7],
                        List.of((String[]) row[8]),
                        (Instant) row[9]))
                .toList();
    }
}
