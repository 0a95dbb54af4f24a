package dev.stoa.github.repair;

import dev.stoa.github.client.HookDelivery;
import dev.stoa.github.client.HookPlace;
import dev.stoa.github.client.HookPlace.Kind;
import dev.stoa.github.client.Webhooks;
import dev.stoa.github.sync.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The rows of hooks: who they are, and how reading their lists went. They change no answer, and so mark no data version. */
@ApplicationScoped
class Hooks {

    private static final String SEEN = """
            with mark as (select coalesce(max(delivery_id), 0) as id from hook_mark),
            fresh as (
              select d.hook_id as number,
                     case d.target_type when 'organization' then 'ORGANISATION' when 'repository' then 'REPOSITORY'
                       when 'integration' then 'APP' end as kind,
                     (array_agg(case d.target_type when 'organization' then d.organisation
                                  when 'repository' then split_part(d.repository, '/', 1) end order by d.id desc))[1] as owner,
                     (array_agg(case d.target_type when 'repository' then split_part(d.repository, '/', 2) end order by d.id desc))[1]
                       as repository,
                     (array_agg(d.signed_with order by d.id desc))[1] as signed_with,
                     max(d.received_at) as delivery_at, max(d.received_at) filter (where d.event = 'ping') as ping_at
              from delivery d, mark where d.id > mark.id and d.hook_id is not null
              group by d.hook_id, d.target_type)
            select number, kind, owner, repository, delivery_at, ping_at, signed_with from fresh
            where kind = 'APP' or kind = 'ORGANISATION' and owner is not null or kind = 'REPOSITORY' and repository <> ''""";

    private static final String KEEP_SEEN = """
            insert into hook as h (number, kind, owner, repository, delivery_at, ping_at, signed_with)
            values (:number, :kind, :owner, :repository, :delivered, cast(:pinged as timestamptz), :signed)
            on conflict (number) do update set
              owner = excluded.owner, repository = excluded.repository, active = true,
              delivery_at = greatest(h.delivery_at, excluded.delivery_at), ping_at = coalesce(excluded.ping_at, h.ping_at),
              signed_with = coalesce(excluded.signed_with, h.signed_with)""";

    private static final String KEEP_LISTED = """
            insert into hook as h (number, kind, owner, active, address, events, listed_at)
            values (:number, 'ORGANISATION', :owner, :active, :address, cast(:events as text[]), :now)
            on conflict (number) do update set owner = excluded.owner, active = excluded.active, address = excluded.address,
              events = excluded.events, listed_at = excluded.listed_at""";

    private final Session session;

    Hooks(Session session) {
        this.session = session;
    }

    /** Those whose deliveries came in since the last time, known before or not. */
    @Transactional
    void seen() {
        for (Object[] row : session.createNativeQuery(SEEN, Object[].class).getResultList()) {
            if ("APP".equals(row[1])) {
                app();
                sql("update hook set number = :number where kind = 'APP'")
                        .setParameter("number", row[0])
                        .executeUpdate();
            }
            session.createNativeMutationQuery(KEEP_SEEN)
                    .setParameter("number", row[0])
                    .setParameter("kind", row[1])
                    .setParameter("owner", (String) row[2], String.class)
                    .setParameter("repository", (String) row[3], String.class)
                    .setParameter("delivered", row[4])
                    .setParameter("pinged", (Instant) row[5], Instant.class)
                    .setParameter("signed", (String) row[6], String.class)
                    .executeUpdate();
        }
        sql("with last as (select max(id) as id from delivery), gone as (delete from hook_mark where (select id from last) is not null)"
                        + " insert into hook_mark select id from last where id is not null")
                .executeUpdate();
    }

    /** The App's, before it is known by number. */
    @Transactional
    void app() {
        sql("insert into hook (kind) select 'APP' where not exists (select from hook where kind = 'APP')")
                .executeUpdate();
    }

    /**
     * What an organisation's list says. Those of its hooks that it does not name any more deliver nothing.
     *
     * @param ours those of it that deliver to us
     */
    @Transactional
    void listed(String owner, List<Webhooks.ListedHook> ours, Instant now) {
        for (Webhooks.ListedHook hook : ours) {
            sql(KEEP_LISTED)
                    .setParameter("number", hook.place().number())
                    .setParameter("owner", owner)
                    .setParameter("active", hook.active())
                    .setParameter("address", hook.address())
                    .setParameter("events", hook.events().toArray(String[]::new))
                    .setParameter("now", now)
                    .executeUpdate();
        }
        sql("update hook set active = false where kind = 'ORGANISATION' and lower(owner) = lower(:owner)"
                        + " and (listed_at is null or listed_at < :now)")
                .setParameter("owner", owner)
                .setParameter("now", now)
                .executeUpdate();
        ofOwner(owner, null, now);
    }

    /** @param failure why they could not be listed; null when they could */
    @Transactional
    void ofOwner(String owner, String failure, Instant now) {
        String login = owner.toLowerCase(Locale.ROOT);
        int attempts = failure == null
                ? 0
                : 1
                        + session.createNativeQuery(
                                        "select coalesce(max(attempts), 0) from hook_owner where owner = :owner",
                                        Integer.class)
                                .setParameter("owner", login)
                                .getSingleResult();
        sql("""
                insert into hook_owner as o (owner, read_at, failed_at, failure, attempts, due_at)
                values (:owner, :read, :failed, :failure, :attempts, :due)
                on conflict (owner) do update set read_at = coalesce(excluded.read_at, o.read_at), failed_at = excluded.failed_at,
                  failure = excluded.failure, attempts = excluded.attempts, due_at = excluded.due_at""")
                .setParameter("owner", login)
                .setParameter("read", failure == null ? now : null, Instant.class)
                .setParameter("failed", failure == null ? null : now, Instant.class)
                .setParameter("failure", failure, String.class)
                .setParameter("attempts", attempts)
                .setParameter("due", now.plus(failure == null ? Duration.ofDays(1) : Retry.OF_SYNC.after(attempts)))
                .executeUpdate();
    }

    /** GitHub's numbers of those that are known to deliver to us. */
    @Transactional
    Set<Long> numbers() {
        return Set.copyOf(session.createNativeQuery("select number from hook where number is not null", Long.class)
                .getResultList());
    }

    /** Whether an organisation's hooks are to be listed now: once a day, sooner after a failure. */
    @Transactional
    boolean isDue(String owner, Instant now) {
        return session.createNativeQuery(
                        "select not exists (select from hook_owner where owner = :owner and due_at > :now)",
                        Boolean.class)
                .setParameter("owner", owner.toLowerCase(Locale.ROOT))
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Whose list is to be read now. */
    @Transactional
    List<KnownHook> due(Instant now) {
        return session
                .createNativeQuery(
                        "select id, kind, owner, repository, number, read_at, complete_at, attempts from hook"
                                + " where active and (due_at is null or due_at <= :now) order by id",
                        Object[].class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(Hooks::hook)
                .toList();
    }

    /** @param newest of its list; null when the list was empty */
    @Transactional
    void read(KnownHook hook, HookDelivery newest, Instant now) {
        sql("update hook set read_at = :now, complete_to = coalesce(:complete, complete_to), complete_at = coalesce(:at, complete_at),"
                        + " answered = coalesce(:answered, answered), failed_at = null, failure = null, attempts = 0, due_at = null where id = :id")
                .setParameter("now", now)
                .setParameter("complete", newest == null ? null : newest.id(), Long.class)
                .setParameter("at", newest == null ? null : newest.deliveredAt(), Instant.class)
                .setParameter("answered", newest == null ? null : newest.statusCode(), Integer.class)
                .setParameter("id", hook.id())
                .executeUpdate();
    }

    @Transactional
    void failed(KnownHook hook, String why, Instant now) {
        sql("update hook set failed_at = :now, failure = :why, attempts = attempts + 1, due_at = :due where id = :id")
                .setParameter("now", now)
                .setParameter("why", why)
                .setParameter("due", now.plus(Repair.REST.after(hook.attempts() + 1)))
                .setParameter("id", hook.id())
                .executeUpdate();
    }

    static KnownHook hook(Object[] row) {
        var place = new HookPlace(Kind.valueOf((String) row[1]), (String) row[2], (String) row[3], (Long) row[4]);
        return new KnownHook((Long) row[0], place, (Instant) row[5], (Instant) row[6], (Integer) row[7]);
    }

    private MutationQuery sql(String statement) {
        return session.createNativeMutationQuery(statement);
    }
}
