package dev.stoa.github.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
     * @param failing whether the newest run could not list everything, or a part of a repository failed the last time
     * @param asOf the end of the last sync that read all repositories without a failure or the last delivery brought in, whichever is later (UTC); null
     *     before the first
     */
    public record State(boolean begun, long pending, boolean failing, Instant asOf) {}

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** Of one project, or of all when it is null. */
    public State of(Long project) {
        var row = session.createNativeQuery("""
                        with followed as (
                          select r.id from repository r
                          where r.open_to_public and not r.fork and r.project_id is not null
                            and (cast(:project as bigint) is null or r.project_id = :project))
                        select exists (select from sync_run where kind <> 'DRY'),
                               (select count(*) from followed f
                                where not exists (select from sync_part p where p.repository_id = f.id)
                                   or exists (select from sync_part p where p.repository_id = f.id and p.complete_at is null)),
                               coalesce((select failure is not null from sync_run where state in ('DONE', 'FAILED') and kind <> 'DRY'
                                         order by finished_at desc, id desc limit 1), false)
                                 or exists (select from followed f join sync_part p on p.repository_id = f.id
                                            where p.failure is not null),
                               greatest((select max(finished_at) from sync_run
                                         where state = 'DONE' and kind <> 'DRY' and failure is null and failures = failures_beside),
                                        (select max(finished_at) from delivery where state = 'PROCESSED'))
                        """, Object[].class)
                .setParameter("project", project, Long.class)
                .getSingleResult();
        return new State((Boolean) row[0], ((Number) row[1]).longValue(), (Boolean) row[2], (Instant) row[3]);
    }

    /** Of what the company's people do elsewhere: a person is pending who was never read, or not in two days. */
    public State elsewhere() {
        var row = session.createNativeQuery("""
                        select count(b.subject) > 0,
                               count(*) filter (where b.due_at is null
                                 or b.failure is null and b.due_at < cast(:now as timestamptz) - interval '1 day'),
                               coalesce(bool_or(b.failure is not null), false),
                               min(b.due_at - cast(:every as interval)) filter (where b.failure is null)
                        from beside_wanted w left join sync_beside b on b.part = w.part and b.subject = w.subject
                        where w.part = 'PROFILES'""", Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("every", Beside.PROFILES.every.toString())
                .getSingleResult();
        return new State((Boolean) row[0], ((Number) row[1]).longValue(), (Boolean) row[2], (Instant) row[3]);
    }
}
