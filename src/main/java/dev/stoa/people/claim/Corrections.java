package dev.stoa.people.claim;

import dev.stoa.people.claim.Correction.Kind;
import dev.stoa.people.claim.Correction.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The table of what contributors propose. */
@ApplicationScoped
class Corrections {

    /** So many of one account may wait for staff. */
    static final int MOST_OPEN = 10;

    private static final String ROW = """
            select c.id, c.version, c.account_id, c.kind, c.wanted, c.from_day, c.to_day, c.note, c.state, c.proposed_at, c.settled_at,
                   c.settled_by, c.reason, n.id as person, n.name, a.login
            from correction c join account a on a.id = c.account_id join named_person n on n.id = a.person_id
            """;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** @return its number, or nothing when too many wait already */
    @Transactional
    Optional<Long> propose(long account, Kind kind, String wanted, CorrectionForm form) {
        var id = session
                .createNativeQuery("""
                        insert into correction (account_id, kind, wanted, from_day, to_day, note, proposed_at)
                        select :account, :kind, :wanted, :from, :to, :note, :now
                        where (select count(*) from correction where account_id = :account and state = 'OPEN') < :most returning id""", Long.class)
                .setParameter("account", account)
                .setParameter("kind", kind.name())
                .setParameter("wanted", wanted)
                .setParameter("from", form.first().orElse(null), LocalDate.class)
                .setParameter("to", form.last().orElse(null), LocalDate.class)
                .setParameter("note", form.note)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST_OPEN)
                .list()
                .stream()
                .findFirst();
        if (!form.email.isEmpty()) {
            id.ifPresent(correction -> session.createNativeMutationQuery(
                            "insert into correction_address values (:id, :email)")
                    .setParameter("id", correction)
                    .setParameter("email", form.email)
                    .executeUpdate());
        }
        return id;
    }

    /** By who proposed it; nothing happens to another's, or to one that staff settled meanwhile. */
    @Transactional
    void withdraw(long account, Long one) {
        session.createNativeMutationQuery("""
                        update correction set state = 'WITHDRAWN', settled_at = :now, version = version + 1
                        where account_id = :account and state = 'OPEN' and id = coalesce(:one, id)""")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .setParameter("one", one, Long.class)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from correction_address where correction_id in (
                          select id from correction where account_id = :account and state = 'WITHDRAWN')""").setParameter("account", account).executeUpdate();
    }

    /** What the contributor wrote to staff is forgotten; what was settled stays, numbers lean on it. */
    @Transactional
    void forget(long account) {
        withdraw(account, null);
        session.createNativeMutationQuery("update correction set note = '' where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Takes the address out: it is needed once. */
    Optional<String> takeAddress(long correction) {
        return session
                .createNativeQuery(
                        "delete from correction_address where correction_id = :id returning email", String.class)
                .setParameter("id", correction)
                .list()
                .stream()
                .findFirst();
    }

    List<Correction> of(long account) {
        return read(session.createNativeQuery(
                        ROW + "where c.account_id = :account order by c.id desc limit 100", Object[].class)
                .setParameter("account", account));
    }

    Optional<Correction> byId(long id) {
        return read(session.createNativeQuery(ROW + "where c.id = :id", Object[].class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** The open ones oldest first, others newest first. */
    List<Correction> list(State state, int offset, int size) {
        var order = state == State.OPEN ? "c.id" : "c.id desc";
        return read(session.createNativeQuery(
                        ROW + "where c.state = :state order by " + order + " limit :size offset :offset",
                        Object[].class)
                .setParameter("state", state.name())
                .setParameter("size", size)
                .setParameter("offset", offset));
    }

    Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        session.createNativeQuery("select state, count(*) from correction group by 1", Object[].class)
                .list()
                .forEach(row -> counts.put(State.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    private static List<Correction> read(NativeQuery<Object[]> query) {
        return query.list().stream()
                .map(row -> new Correction(
                        (Long) row[0],
                        (Integer) row[1],
                        (Long) row[2],
                        Kind.valueOf((String) row[3]),
                        (String) row[4],
                        (LocalDate) row[5],
                        (LocalDate) row[6],
                        (String) row[7],
                        State.valueOf((String) row[8]),
                        (Instant) row[9],
                        (Instant) row[10],
                        (String) row[11],
                        (String) row[12],
                        (Long) row[13],
                        (String) row[14],
                        (String) row[15]))
                .toList();
    }
}
