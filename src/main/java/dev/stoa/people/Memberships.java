package dev.stoa.people;

import dev.stoa.site.DataVersion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
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
                    data.hidden();
                }
                return count;
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("The members of an organisation could not be stored", problem);
        }
    }

    /**
     * One came or went, as a webhook tells. Joins what {@link #replace} keeps, so that the next list changes nothing.
     *
     * @param here whether the account is a member from now on
     * @return false when nothing follows: nobody has said whose organisation it is, or its members were never read
     */
    @Transactional
    public boolean move(String owner, long account, boolean here) {
        var name = owner.toLowerCase(Locale.ROOT);
        var read = session.createNativeQuery("""
                        select true from organisation_owner w
                        where w.owner = :owner and exists (select from membership m where m.owner = w.owner)""", Boolean.class)
                .setParameter("owner", name)
                .list();
        if (read.isEmpty()) {
            return false;
        }
        var members = new TreeSet<>(session.createNativeQuery(
                        "select account_id from membership where owner = :owner and to_day = 'infinity'", Long.class)
                .setParameter("owner", name)
                .list());
        if (here ? members.add(account) : members.remove(account)) {
            replace(owner, members);
        }
        return true;
    }
}
