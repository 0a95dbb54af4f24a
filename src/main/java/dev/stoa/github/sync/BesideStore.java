package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.sync.Beside.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/** How far the subjects beside repositories have come; by native SQL, since no visitor sees these rows. */
@ApplicationScoped
class BesideStore {

    @Inject
    Session session;

    @Inject
    GitHubEvents ledger;

    @Inject
    Clock clock;

    /** Those that wait longest first, those that failed last. */
    @Transactional
    List<Subject> due(Beside part) {
        return session
                .createNativeQuery("""
                        select w.subject, w.name, b.cursor, coalesce(b.attempts, 0)
                        from beside_wanted w left join sync_beside b on b.part = w.part and b.subject = w.subject
                        where w.part = :part and (b.due_at is null or b.due_at <= :now)
                        order by coalesce(b.attempts, 0), b.due_at nulls first, w.subject""", Object[].class)
                .setParameter("part", part.name())
                .setParameter("now", clock.instant())
                .list()
                .stream()
                .map(row -> new Subject((String) row[0], (String) row[1], (String) row[2], (Integer) row[3]))
                .toList();
    }

    /** How many fail, at rest or not. */
    @Transactional
    int failing() {
        return session.createNativeQuery(
                        "select count(*) from sync_failure where part = any(cast(:parts as text[]))", Long.class)
                .setParameter("parts", Beside.names())
                .getSingleResult()
                .intValue();
    }

    /** The page and the cursor behind it, both or neither. */
    @Transactional
    void store(Beside part, Subject subject, GitHubSource.Page page) {
        ledger.apply(page.events());
        session.createNativeMutationQuery("""
                        insert into sync_beside (part, subject, cursor, due_at) values (:part, :subject, :cursor, :due)
                        on conflict (part, subject) do update set
                          cursor = excluded.cursor, due_at = excluded.due_at, failed_at = null, failure = null, attempts = 0""")
                .setParameter("part", part.name())
                .setParameter("subject", subject.id())
                .setParameter("cursor", page.cursor(), String.class)
                .setParameter(
                        "due", page.more() ? clock.instant() : clock.instant().plus(part.every))
                .executeUpdate();
    }

    @Transactional
    void fail(Beside part, Subject subject, String reason) {
        int attempts = subject.attempts() + 1;
        session.createNativeMutationQuery("""
                        insert into sync_beside (part, subject, failed_at, failure, attempts, due_at)
                        values (:part, :subject, :now, :failure, :attempts, :due)
                        on conflict (part, subject) do update set failed_at = excluded.failed_at,
                          failure = excluded.failure, attempts = excluded.attempts, due_at = excluded.due_at""")
                .setParameter("part", part.name())
                .setParameter("subject", subject.id())
                .setParameter("now", clock.instant())
                .setParameter("failure", reason)
                .setParameter("attempts", attempts)
                .setParameter("due", clock.instant().plus(Retry.OF_SYNC.after(attempts)))
                .executeUpdate();
    }

    /** Everything from its beginning, with the next run. */
    @Transactional
    void startOver() {
        session.createNativeMutationQuery("update sync_beside set cursor = null, due_at = null")
                .executeUpdate();
    }
}
