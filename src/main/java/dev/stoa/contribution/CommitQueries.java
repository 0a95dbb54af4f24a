package dev.stoa.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What the readers of history ask of the ledger's commits, to bring it in step with git and GitHub. */
@ApplicationScoped
public class CommitQueries {

    /**
     * A commit whose author's address is linked to no account.
     *
     * @param email in lower case; personal data, never to be logged
     */
    public record Unlinked(String email, long repository, String owner, String name, String sha) {}

    @Inject
    Session session;

    /** Commits of a repository that a webhook told of before then (UTC) and that git has not shown yet. */
    @Transactional
    public List<String> untold(long repository, Instant before) {
        return session.createNativeQuery("""
                        select distinct source_key from contribution
                        where repository_id = :repository and told_at < :before order by 1""", String.class)
                .setParameter("repository", repository)
                .setParameter("before", before)
                .list();
    }

    /** A commit of a repository. */
    public record Sha(long repository, String sha) {}

    /** Those of these that the ledger has, told by a webhook or by git. */
    @Transactional
    public Set<Sha> known(Collection<Sha> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        return session
                .createNativeQuery("""
                        select c.repository_id, c.source_key
                        from unnest(cast(:repositories as bigint[]), cast(:shas as text[])) as a(repository, sha)
                        join contribution c on c.repository_id = a.repository and c.kind = 'COMMIT'
                          and c.source_key = a.sha and c.credit = 0""", Object[].class)
                .setParameter(
                        "repositories", asked.stream().map(Sha::repository).toArray(Long[]::new))
                .setParameter("shas", asked.stream().map(Sha::sha).toArray(String[]::new))
                .list()
                .stream()
                .map(row -> new Sha(((Number) row[0]).longValue(), (String) row[1]))
                .collect(Collectors.toSet());
    }

    /** Commits of a repository that count, in the order of their names, a page at a time. */
    @Transactional
    public List<String> after(long repository, String sha, int atMost) {
        return session.createNativeQuery("""
                        select source_key from contribution
                        where repository_id = :repository and kind = 'COMMIT' and source_key > :sha and credit = 0
                          and not removed order by 1""", String.class)
                .setParameter("repository", repository)
                .setParameter("sha", sha)
                .setMaxResults(atMost)
                .list();
    }

    /**
     * Addresses that are linked to no account and that GitHub was not asked about since then, each with the newest public
     * commit of which it is the author. One that is only ever a co-author cannot be asked about: GitHub tells of authors.
     */
    @Transactional
    public List<Unlinked> unlinked(Instant askedBefore, int atMost) {
        return session
                .createNativeQuery("""
                        select i.email, r.id, r.owner, r.name, c.source_key
                        from commit_identity i
                        join lateral (
                          select t.repository_id, t.source_key from contribution t
                          join repository p on p.id = t.repository_id and p.open_to_public
                          where t.identity_id = i.id and t.kind = 'COMMIT' and t.credit = 0 and not t.removed and t.told_at is null
                          order by t.occurred_at desc, t.source_key limit 1) c on true
                        join repository r on r.id = c.repository_id
                        where i.account_id is null and i.email <> '' and (i.asked_at is null or i.asked_at < :before)
                        order by i.id""", Object[].class)
                .setParameter("before", askedBefore)
                .setMaxResults(atMost)
                .list()
                .stream()
                .map(row -> new Unlinked(
                        (String) row[0], ((Number) row[1]).longValue(), (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }
}
