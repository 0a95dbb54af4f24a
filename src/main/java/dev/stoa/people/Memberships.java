package dev.stoa.people;

import dev.stoa.site.DataVersion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/**
 * Who is a member of which GitHub organisation. GitHub tells no days: who was there when we first looked counts from ever,
 * who came later from the day (UTC) on which we saw it, until the day on which we see it no more. Whose organisation it is,
 * staff say (table organisation_owner); without that, nothing follows.
 */
@ApplicationScoped
public class Memberships {

    private static final String REPLACE = """
            with member as (select distinct unnest(?::bigint[]) as account_id),
            gone as (
              update membership m set to_day = greatest(?::date, m.from_day + 1)
              where m.owner = ? and m.to_day = 'infinity' and not exists (select from member where account_id = m.account_id)
              returning m.account_id),
            come as (
              insert into membership (owner, account_id, from_day)
              select ?, account_id, case when exists (select from membership where owner = ?) then ?::date else '-infinity' end
              from member n where not exists (
                select from membership m where m.owner = ? and m.account_id = n.account_id and m.to_day = 'infinity')
              on conflict (owner, account_id, from_day) do update set to_day = 'infinity' returning account_id)
            select array(select account_id from gone union select account_id from come)""";

    private static final String RESOLVE = """
            select resolve_affiliations(array(select person_id from account where id = any(?)
              and exists (select from organisation_owner where owner = ?)))""";

    @Inject
    AgroalDataSource database;

    @Inject
    Session session;

    @Inject
    Clock clock;

    @Inject
    DataVersion data;

    /**
     * Takes the whole list of members as it is now; in the caller's transaction, or in one of its own. Accounts that nobody
     * knows yet are kept for the day on which they contribute.
     *
     * @param owner the GitHub organisation's login; letter case does not count
     * @return how many came or went
     */
    @Transactional
    public int replace(String owner, Collection<Long> accounts) {
        var name = owner.toLowerCase(Locale.ROOT);
        var today = LocalDate.now(clock);
        try (var connection = database.getConnection();
                var replace = connection.prepareStatement(REPLACE);
                var resolve = connection.prepareStatement(RESOLVE)) {
            replace.setArray(1, connection.createArrayOf("bigint", accounts.toArray()));
            replace.setObject(2, today);
            replace.setString(3, name);
            replace.setString(4, name);
            replace.setString(5, name);
            replace.setObject(6, today);
            replace.setString(7, name);
            try (var changed = replace.executeQuery()) {
                changed.next();
                var moved = changed.getArray(1);
                int count = ((Object[]) moved.getArray()).length;
                if (count > 0) {
                    resolve.setArray(1, moved);
                    resolve.setString(2, name);
                    resolve.execute();
                    data.changed();
                }
                return count;
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("The members of an organisation could not be stored", problem);
        }
    }

    /** GitHub organisations that staff have mapped and whose members were not read since then. */
    @Transactional
    public List<String> unreadSince(Instant time) {
        return session.createNativeQuery("""
                        select distinct w.owner from organisation_owner w left join membership_reading r on r.owner = w.owner
                        where r.read_at is null or r.read_at < :time order by 1""", String.class)
                .setParameter("time", time)
                .list();
    }

    /** @param failure why GitHub did not tell; null with the number of members */
    @Transactional
    public void read(String owner, Instant at, Integer members, String failure) {
        session.createNativeMutationQuery("""
                        insert into membership_reading as m (owner, read_at, members, failure) values (:owner, :at, :members, :failure)
                        on conflict (owner) do update set
                          read_at = excluded.read_at, members = coalesce(excluded.members, m.members), failure = excluded.failure""")
                .setParameter("owner", owner)
                .setParameter("at", at)
                .setParameter("members", members, Integer.class)
                .setParameter("failure", failure, String.class)
                .executeUpdate();
    }
}
