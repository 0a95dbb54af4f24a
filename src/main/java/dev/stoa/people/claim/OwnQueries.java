package dev.stoa.people.claim;

import dev.stoa.site.Option;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** What is known of one's own account. */
@Singleton
class OwnQueries {

    /** For whom, from when to when (UTC, {@code to} exclusive), and the source that says so. */
    record Span(String organisation, LocalDate from, LocalDate to, String source) {}

    @Inject
    Session session;

    Optional<Claimant> claimant(long account) {
        return session.createNativeQuery("""
                        select a.id as account, a.login, array(select l.login from account_login l where l.account_id = a.id and l.login <> a.login order by 1) as former,
                               n.id, n.version, n.bot, n.hidden_at, n.name, p.name as own_name, v.handle, c.claimed_at
                        from account a join named_person n on n.id = a.person_id join person p on p.id = a.person_id
                        left join public_person v on v.id = a.person_id left join account_claim c on c.account_id = a.id
                        where a.id = :account""", Object[].class)
                .setParameter("account", account)
                .uniqueResultOptional()
                .map(row -> new Claimant(
                        (Long) row[0],
                        (String) row[1],
                        Arrays.stream((Object[]) row[2]).map(String.class::cast).toList(),
                        (Long) row[3],
                        (Integer) row[4],
                        (Boolean) row[5],
                        (Instant) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (Instant) row[10]));
    }

    /** For each day what follows from all that is known, the newest first. */
    List<Span> spans(long person) {
        return session.createNativeQuery("""
                        select o.called, nullif(s.from_day, '-infinity'), nullif(s.to_day, 'infinity'), s.source
                        from affiliation_span s join public_organisation o on o.id = s.organisation_id
                        where s.person_id = :person order by s.from_day desc""", Object[].class).setParameter("person", person).list().stream()
                .map(row -> new Span((String) row[0], (LocalDate) row[1], (LocalDate) row[2], (String) row[3]))
                .toList();
    }

    /** Credits by kind in public repositories, the most first: the rows of public_contribution, added up by day. */
    Map<String, Long> kinds(long person) {
        var kinds = new LinkedHashMap<String, Long>();
        session.createNativeQuery("""
                        with own as (
                          select d.repository_id, d.kind, d.credits from activity_day d
                          where d.account_id in (select id from account where person_id = :person)
                          union all
                          select d.repository_id, d.kind, d.credits from activity_day d
                          where d.identity_id in (select id from commit_identity where person_id = :person))
                        select own.kind, sum(own.credits) from own
                        join repository r on r.id = own.repository_id and r.open_to_public and r.standing = 'OWN'
                        join project v on v.id = r.project_id and v.visible group by 1 order by 2 desc, 1""", Object[].class)
                .setParameter("person", person)
                .list()
                .forEach(row -> kinds.put((String) row[0], ((Number) row[1]).longValue()));
        return kinds;
    }

    /** Addresses in commits that GitHub itself says are this account's; not those that staff added. */
    List<String> addresses(long account) {
        return session.createNativeQuery(
                        "select email from commit_identity where account_id = :account and linked_by = 'ACCOUNT' order by 1",
                        String.class)
                .setParameter("account", account)
                .list();
    }

    /** For staff: all organisations by name. */
    List<Option> organisations() {
        return session
                .createNativeQuery(
                        "select cast(id as text), called from public_organisation order by lower(called) limit 5000",
                        Object[].class)
                .list()
                .stream()
                .map(row -> new Option((String) row[0], (String) row[1]))
                .toList();
    }

    /** Whether somebody else, shown or not, is called or logs in like this, or an organisation is: then staff look first. */
    boolean taken(String name, long person) {
        return session.createNativeQuery("""
                        select exists (select from named_person where id <> :person and (folded(name) = folded(:name) or folded(login) = folded(:name)))
                            or exists (select from organisation where folded(name) = folded(:name))""", Boolean.class)
                .setParameter("person", person)
                .setParameter("name", name)
                .getSingleResult();
    }
}
