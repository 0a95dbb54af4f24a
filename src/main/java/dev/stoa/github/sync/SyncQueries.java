package dev.stoa.github.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** What staff ask about the sync beside its runs. Never more than a screenful of rows, with their number. */
@ApplicationScoped
class SyncQueries {

    private static final int SHOWN = 100;

    @Inject
    Session session;

    /** The first rows of a list, and how many there are. */
    record Listed<T>(long total, List<T> rows) {

        public long more() {
            return total - rows.size();
        }
    }

    /**
     * A part that failed the last time.
     *
     * @param subject a repository's number, or what the part has instead
     * @param next not tried again before; null when the next run tries it
     */
    record Failure(
            String subject, String name, String part, String reason, int attempts, Instant failedAt, Instant next) {

        /** "pull requests". */
        public String words() {
            return part.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A repository that no visitor sees: it is gone, or not public.
     *
     * @param since when we learnt that it is gone; null of one that is there
     * @param former earlier names, comma separated; null when it has none
     */
    record Hidden(String name, String why, Instant since, String former) {}

    /** An organisation or user, as its newest listing and reading left it; the times are null before the first. */
    record Owner(String name, Integer repositories, Instant asOf, Instant listedAt, String failure) {}

    @Transactional
    Listed<Failure> failures(Instant now) {
        List<Failure> rows =
                session.createNativeQuery("""
                        select subject, name, part, failure, attempts, failed_at, due_at from sync_failure
                        order by failed_at desc, name, part limit :most""", Object[].class).setParameter("most", SHOWN).getResultList().stream()
                        .map(row -> new Failure(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (Integer) row[4],
                                (Instant) row[5],
                                row[6] instanceof Instant due && due.isAfter(now) ? due : null))
                        .toList();
        long total = session.createNativeQuery("select count(*) from sync_failure", Long.class)
                .getSingleResult();
        return new Listed<>(total, rows);
    }

    @Transactional
    Listed<Hidden> hidden() {
        List<Hidden> rows =
                session.createNativeQuery("""
                        select r.owner || '/' || r.name,
                               case when r.gone_at >= r.as_of then 'gone' else lower(r.visibility) end,
                               case when r.gone_at >= r.as_of then r.gone_at end,
                               (select string_agg(n.owner || '/' || n.name, ', ' order by 1) from repository_name n
                                where n.repository_id = r.id and (n.owner, n.name) <> (r.owner, r.name))
                        from repository r where not r.open_to_public
                        order by r.gone_at desc nulls last, 1 limit :most""", Object[].class).setParameter("most", SHOWN).getResultList().stream()
                        .map(row -> new Hidden((String) row[0], (String) row[1], (Instant) row[2], (String) row[3]))
                        .toList();
        long total = session.createNativeQuery("select count(*) from repository where not open_to_public", Long.class)
                .getSingleResult();
        return new Listed<>(total, rows);
    }

    /** In the order of the settings. */
    @Transactional
    List<Owner> owners(List<String> names) {
        return names.stream()
                .map(name -> OwnerStanding.<OwnerStanding>findByIdOptional(name)
                        .map(known -> new Owner(name, known.repositories, known.asOf, known.listedAt, known.failure))
                        .orElse(new Owner(name, null, null, null, null)))
                .toList();
    }

    /** @return false when it does not fail */
    @Transactional
    boolean tryNow(String subject, String part) {
        return session.createNativeQuery("""
                        with part_of_repository as (
                          update sync_part set due_at = null
                          where failure is not null and part = :part and cast(repository_id as text) = :subject returning 1),
                        beside as (
                          update sync_beside set due_at = null
                          where failure is not null and part = :part and subject = :subject returning 1)
                        select exists (select from part_of_repository) or exists (select from beside)""", Boolean.class)
                .setParameter("part", part)
                .setParameter("subject", subject)
                .getSingleResult();
    }
}
