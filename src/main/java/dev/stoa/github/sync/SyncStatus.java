package dev.stoa.github.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.hibernate.Session;

/**
 * How far what is stored can be trusted: whether each part of each public repository was read to its end, and when the last
 * thing came in, by sync or by webhook.
 */
@ApplicationScoped
public class SyncStatus {

    /**
     * @param begun whether anything was ever read
     * @param pending public repositories with a part that was not yet read to its end
     * @param asOf the end of the last sync or the last delivery brought in, whichever is later (UTC); null before the first
     */
    public record State(boolean begun, long pending, Instant asOf) {}

    @Inject
    Session session;

    /** Of one project, or of all when it is null. */
    public State of(Long project) {
        var row = session.createNativeQuery("""
                        select exists (select from sync_run),
                               (select count(*) from repository r
                                where r.open_to_public and not r.fork and r.project_id is not null
                                  and (cast(:project as bigint) is null or r.project_id = :project)
                                  and (not exists (select from sync_part p where p.repository_id = r.id)
                                       or exists (select from sync_part p where p.repository_id = r.id and p.complete_at is null))),
                               greatest((select max(finished_at) from sync_run), (select max(finished_at) from delivery))
                        """, Object[].class)
                .setParameter("project", project, Long.class)
                .getSingleResult();
        return new State((Boolean) row[0], ((Number) row[1]).longValue(), (Instant) row[2]);
    }
}
