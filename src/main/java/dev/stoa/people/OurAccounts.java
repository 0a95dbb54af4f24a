package dev.stoa.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/** GitHub accounts of the company's people, and how far their public contributions elsewhere were read. */
@ApplicationScoped
public class OurAccounts {

    /**
     * One of them.
     *
     * @param id GitHub's number
     * @param readUntil up to when its contributions were read (UTC); null when never
     */
    public record OurAccount(long id, String login, Instant readUntil) {}

    @Inject
    Session session;

    /**
     * People (no bots) who work for the company today and were not read since, those first that wait longest.
     *
     * @param since whoever was read up to here or later is left out
     * @param now the moment that "today" (UTC) is of
     */
    @Transactional
    public List<OurAccount> unreadSince(Instant since, Instant now, int limit) {
        return session
                .createNativeQuery("""
                        select a.id, a.login, r.read_until
                        from account a
                        join person p on p.id = a.person_id and not p.bot
                        join affiliation_span s on s.person_id = p.id and s.from_day <= :today and :today < s.to_day
                        join organisation o on o.id = s.organisation_id and o.ours
                        left join account_reading r on r.account_id = a.id
                        where a.type = 'User' and (r.read_until is null or r.read_until < :since)
                        order by r.read_until nulls first, a.id limit :limit""", Object[].class)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setParameter("since", since)
                .setParameter("limit", limit)
                .list()
                .stream()
                .map(row -> new OurAccount(((Number) row[0]).longValue(), (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** To be called in the transaction that stores what was read; failure is null when nothing was in the way. */
    @Transactional
    public void read(long account, Instant until, String failure) {
        session.createNativeMutationQuery("""
                        insert into account_reading (account_id, read_until, failure) values (:account, :until, :failure)
                        on conflict (account_id) do update set read_until = excluded.read_until, failure = excluded.failure""")
                .setParameter("account", account)
                .setParameter("until", until)
                .setParameter("failure", failure)
                .executeUpdate();
    }
}
