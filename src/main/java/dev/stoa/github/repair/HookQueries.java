package dev.stoa.github.repair;

import dev.stoa.github.client.HookPlace;
import dev.stoa.github.client.HookPlace.Kind;
import dev.stoa.github.webhook.SecretRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** What staff ask about hooks. Never more than a screenful of rows. */
@ApplicationScoped
class HookQueries {

    private static final int SHOWN = 50;

    private final Session session;

    HookQueries(Session session) {
        this.session = session;
    }

    @Transactional
    List<HooksPage.Row> hooks(Instant now) {
        return rows("""
                select h.kind, h.owner, h.repository, h.number, h.active, h.ping_at, h.delivery_at, h.read_at, coalesce(h.answered, 0),
                       count(m.guid) filter (where m.recovered_at is null and m.given_up_at is null),
                       count(m.recovered_at), count(m.guid) filter (where m.recovered_at is null and m.given_up_at is not null and m.healed_at is null),
                       coalesce(h.failure, max(m.failure) filter (where m.recovered_at is null and m.given_up_at is null)),
                       h.signed_with
                from hook h left join missed_delivery m on m.hook_id = h.id group by h.id order by h.kind, lower(h.owner), h.id""")
                .map(row -> {
                    var place = new HookPlace(
                            Kind.valueOf((String) row[0]), (String) row[1], (String) row[2], (Long) row[3]);
                    return HooksPage.Row.of(
                            place.name(),
                            place.kind(),
                            (Boolean) row[4],
                            place.number(),
                            (Instant) row[5],
                            (Instant) row[6],
                            (Instant) row[7],
                            (Integer) row[8],
                            Map.of("open", (Long) row[9], "recovered", (Long) row[10], "given up", (Long) row[11]),
                            (String) row[12],
                            row[13] == null
                                    ? null
                                    : SecretRole.valueOf((String) row[13]).inWords(),
                            now);
                })
                .toList();
    }

    /** In the order of the settings. */
    @Transactional
    List<HooksPage.Owner> owners(List<String> names) {
        return session
                .createNativeQuery("""
                        select t.name, exists (select from hook h where h.active
                                 and (h.kind = 'APP' or h.kind = 'ORGANISATION' and lower(h.owner) = lower(t.name))), o.failure
                        from unnest(cast(:names as text[])) with ordinality as t(name, place)
                        left join hook_owner o on o.owner = lower(t.name) order by t.place""", Object[].class)
                .setParameter("names", names.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new HooksPage.Owner((String) row[0], (Boolean) row[1], (String) row[2]))
                .toList();
    }

    @Transactional
    List<HooksPage.Missed> missed() {
        return rows("""
                select m.event || coalesce(' ' || m.action, ''), h.kind, h.owner, h.repository, m.delivered_at, m.status,
                       case when m.recovered_at is not null then 'recovered' when m.healed_at is not null then 'made good by the sync' when m.given_up_at is not null then 'left to the sync'
                         when m.asked_at is not null then 'asked for again' else 'found' end,
                       coalesce(m.failure, '')
                from missed_delivery m join hook h on h.id = m.hook_id order by m.found_at desc, m.delivered_at desc""")
                .map(row -> new HooksPage.Missed(
                        (String) row[0],
                        new HookPlace(Kind.valueOf((String) row[1]), (String) row[2], (String) row[3], null).name(),
                        (Instant) row[4],
                        (String) row[5],
                        (String) row[6],
                        row[6].equals("recovered") || row[6].equals("made good by the sync") ? "good" : "wait",
                        (String) row[7]))
                .toList();
    }

    @Transactional
    List<HooksPage.Gap> gaps() {
        return rows("select owner, since, until, repaired_at from delivery_gap order by id desc")
                .map(row -> new HooksPage.Gap((String) row[0], (Instant) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }

    @Transactional
    List<HooksPage.Difference> differences() {
        return rows("""
                select r.owner || '/' || r.name, lower(replace(d.kind, '_', ' ')), d.told, d.held, d.nights, d.at, d.repaired_at
                from reconciliation d join repository r on r.id = d.repository_id
                order by d.repaired_at is not null, d.at desc, 1, 2""")
                .map(row -> new HooksPage.Difference(
                        (String) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }

    private java.util.stream.Stream<Object[]> rows(String sql) {
        return session.createNativeQuery(sql, Object[].class).setMaxResults(SHOWN).getResultList().stream();
    }
}
