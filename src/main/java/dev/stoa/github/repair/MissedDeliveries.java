package dev.stoa.github.repair;

import dev.stoa.github.client.HookDelivery;
import dev.stoa.github.sync.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/** The rows of deliveries that did not arrive. */
@ApplicationScoped
class MissedDeliveries {

    /** One that GitHub is about to make, or has just made, may yet arrive by itself. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final String KEEP = """
            insert into missed_delivery as m
              (guid, hook_id, delivery, event, action, repository_id, delivered_at, status, found_at, due_at)
            select guid, :hook, delivery, event, action, repository, at, status, :now,
                   greatest(cast(:now as timestamptz), at + cast(:wait as interval))
            from unnest(cast(:guids as text[]), cast(:deliveries as bigint[]), cast(:events as text[]), cast(:actions as text[]),
                cast(:repositories as bigint[]), cast(:times as timestamptz[]), cast(:states as text[]))
              as t(guid, delivery, event, action, repository, at, status)
            where not exists (select from delivery d where d.guid = t.guid)
            on conflict (guid) do update set delivery = excluded.delivery, status = excluded.status
            where excluded.delivery > m.delivery and m.recovered_at is null""";

    // A part that is asked for again while it is read stands otherwise than it was read to.
    private static final String HEAL = """
            update missed_delivery m set healed_at = :now from hook h
            where h.id = m.hook_id and m.recovered_at is null and m.given_up_at is not null and m.healed_at is null
              and case when cardinality(m.parts) > 0 then not exists (
                  select from unnest(m.parts) as p(part) where not exists (
                    select from sync_part s where s.repository_id = m.repository_id and s.part = p.part
                      and s.complete_at > m.given_up_at and s.failure is null and s.told is not distinct from s.read_to))
                else not exists (
                  select from unnest(case when h.owner is null then cast(:followed as text[]) else array[lower(h.owner)] end) as f(owner)
                  where not exists (
                    select from sync_owner o join owner_standing s on lower(s.owner) = o.owner
                    where o.owner = f.owner and o.whole_at > m.given_up_at and s.as_of > m.given_up_at)) end""";

    private final Session session;

    MissedDeliveries(Session session) {
        this.session = session;
    }

    /** Keeps those that are not in the inbox; one that is known already gets its newest attempt. */
    @Transactional
    void keep(KnownHook hook, Collection<HookDelivery> listed, Instant now) {
        List<HookDelivery> each = newest(listed);
        if (each.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(KEEP)
                .setParameter("hook", hook.id())
                .setParameter("now", now)
                .setParameter("wait", ON_ITS_WAY.toSeconds() + " seconds")
                .setParameter("guids", column(each, HookDelivery::guid, String[]::new))
                .setParameter("deliveries", column(each, HookDelivery::id, Long[]::new))
                .setParameter("events", column(each, HookDelivery::event, String[]::new))
                .setParameter("actions", column(each, HookDelivery::action, String[]::new))
                .setParameter("repositories", column(each, HookDelivery::repository, Long[]::new))
                .setParameter("times", column(each, HookDelivery::deliveredAt, Instant[]::new))
                .setParameter("states", column(each, HookDelivery::status, String[]::new))
                .executeUpdate();
    }

    /** What has come since. @return how many */
    @Transactional
    int settle() {
        return session.createNativeMutationQuery(
                        "update missed_delivery m set recovered_at = d.received_at from delivery d"
                                + " where d.guid = m.guid and m.recovered_at is null")
                .executeUpdate();
    }

    /**
     * Of what GitHub delivers no more those whose parts, or where it had none whose owners, a sync has read to the end since:
     * nothing of them is missing.
     *
     * @param followed whose news the App's hook brings
     */
    @Transactional
    void heal(Collection<String> followed, Instant now) {
        session.createNativeMutationQuery(HEAL)
                .setParameter("now", now)
                .setParameter("followed", lowered(followed))
                .executeUpdate();
    }

    /** To be asked for now, the oldest first: GitHub forgets those first. */
    @Transactional
    List<MissedDelivery> due(Instant now, int most) {
        return session
                .createNativeQuery("""
                        select h.id, h.kind, h.owner, h.repository, h.number, h.read_at, h.complete_at, h.attempts,
                               m.guid, m.delivery, m.event, m.repository_id, m.delivered_at, m.status, m.attempts as asked
                        from missed_delivery m join hook h on h.id = m.hook_id
                        where m.recovered_at is null and m.given_up_at is null and m.due_at <= :now
                        order by m.delivered_at, m.guid limit :most""", Object[].class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new MissedDelivery(
                        (String) row[8],
                        Hooks.hook(row),
                        (Long) row[9],
                        (String) row[10],
                        (Long) row[11],
                        (Instant) row[12],
                        (String) row[13],
                        (Integer) row[14]))
                .toList();
    }

    /** How many wait that were found since each of these owners was last listed as a whole. */
    @Transactional
    long unsynced(Collection<String> owners) {
        return session.createNativeQuery("""
                        select count(*) from missed_delivery m where m.recovered_at is null and m.given_up_at is null
                          and m.found_at > coalesce((select min(o.whole_at) from sync_owner o where o.owner = any(cast(:owners as text[]))),
                            '-infinity')""", Long.class)
                .setParameter("owners", lowered(owners))
                .getSingleResult();
    }

    /** GitHub has promised to deliver it. */
    @Transactional
    void asked(MissedDelivery missed, Instant now) {
        session.createNativeMutationQuery(
                        "update missed_delivery set asked_at = :now, attempts = attempts + 1, failure = null, due_at = :due where guid = :guid")
                .setParameter("now", now)
                .setParameter("due", now.plus(Repair.REST.after(missed.attempts() + 1)))
                .setParameter("guid", missed.guid())
                .executeUpdate();
    }

    /**
     * GitHub cannot be asked for this hook's: all that are due rest for half as long as they have been missing, four minutes at
     * least and six hours at most.
     */
    @Transactional
    void refused(KnownHook hook, String why, Instant now) {
        session.createNativeMutationQuery("""
                        update missed_delivery set failure = :why, due_at = cast(:now as timestamptz)
                          + greatest(interval '4 minutes', least(interval '6 hours', (cast(:now as timestamptz) - found_at) / 2))
                        where hook_id = :hook and due_at <= :now and recovered_at is null and given_up_at is null""")
                .setParameter("why", why)
                .setParameter("now", now)
                .setParameter("hook", hook.id())
                .executeUpdate();
    }

    /** What has to be read in its place is kept with it. */
    @Transactional
    void giveUp(MissedDelivery missed, String why, Instant now) {
        session.createNativeMutationQuery(
                        "update missed_delivery set failure = :why, given_up_at = :now, parts = cast(:parts as text[]) where guid = :guid")
                .setParameter("why", why)
                .setParameter(
                        "parts", missed.partsToRead().stream().map(Part::name).toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("guid", missed.guid())
                .executeUpdate();
    }

    /** Each GUID once: its newest attempt, at the time of its first. */
    private static List<HookDelivery> newest(Collection<HookDelivery> listed) {
        Map<String, HookDelivery> each = new LinkedHashMap<>();
        for (HookDelivery one : listed) {
            each.merge(one.guid(), one, (a, b) -> {
                HookDelivery newer = a.id() > b.id() ? a : b;
                return newer.at(a.deliveredAt().isBefore(b.deliveredAt()) ? a.deliveredAt() : b.deliveredAt());
            });
        }
        return List.copyOf(each.values());
    }

    private static String[] lowered(Collection<String> owners) {
        return owners.stream().map(owner -> owner.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static <T> T[] column(
            List<HookDelivery> rows, Function<HookDelivery, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
