package dev.stoa.github.repair;

import dev.stoa.github.client.HookPlace;
import dev.stoa.github.client.HookPlace.Kind;
import dev.stoa.github.webhook.AcceptedSecrets;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * From an old webhook secret to a new one. Both are taken until staff say that it is enough, or until nothing needs the old
 * one: each active hook has signed its newest delivery with the new one, and for a day nobody signed with the old one. A hook
 * that has not delivered since keeps the old one alive, since nobody knows what it would sign with. The App's hook signs with
 * a secret of its own.
 */
@ApplicationScoped
class SecretRotation {

    private static final Logger LOG = Logger.getLogger(SecretRotation.class);

    /** Without a delivery by the old secret. */
    static final Duration GRACE = Duration.ofDays(1);

    /** What the trail calls it, and what it calls Stoa itself. */
    private static final String SUBJECT = "webhook secret";

    private static final String STOA = "Stoa";

    private static final String HOOKS = """
            select h.kind, h.owner, h.repository, h.number, h.signed_with = 'NEW' and h.delivery_at > :begun,
                   h.delivery_at is null or h.delivery_at <= :begun
            from hook h where h.active and h.kind <> 'APP' order by lower(h.owner), h.id""";

    private final Session session;
    private final AcceptedSecrets secrets;
    private final Clock clock;

    SecretRotation(Session session, AcceptedSecrets secrets, Clock clock) {
        this.session = session;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The rotation under way.
     *
     * @param quietSince when the old secret signed last; its beginning when it has not since
     * @param signed hooks that sign with the new one
     * @param waitsFor what is in the way of its end, a sentence each, but for the day of grace
     */
    record Standing(long id, Instant begunAt, String by, Instant quietSince, int signed, List<String> waitsFor) {

        /** When it ends by itself if nobody signs with the old one before; empty while something is in the way. */
        Optional<Instant> endsAt() {
            return waitsFor.isEmpty() && signed > 0 ? Optional.of(quietSince.plus(GRACE)) : Optional.empty();
        }
    }

    /** Empty when none is under way. */
    @Transactional
    Optional<Standing> standing() {
        return secrets.rotating()
                ? session.createNativeQuery("""
                                select id, begun_at, begun_by, greatest(begun_at, (select max(received_at) from delivery where signed_with = 'OLD'))
                                from secret_rotation where ended_at is null order by begun_at desc""", Object[].class).setMaxResults(1).getResultList().stream()
                        .map(this::standing)
                        .findFirst()
                : Optional.empty();
    }

    private Standing standing(Object[] row) {
        List<Object[]> hooks = session.createNativeQuery(HOOKS, Object[].class)
                .setParameter("begun", row[1])
                .getResultList();
        List<String> waitsFor = hooks.stream()
                .filter(hook -> !Boolean.TRUE.equals(hook[4]))
                .map(SecretRotation::waits)
                .toList();
        return new Standing(
                (Long) row[0],
                (Instant) row[1],
                (String) row[2],
                (Instant) row[3],
                hooks.size() - waitsFor.size(),
                waitsFor);
    }

    private static String waits(Object[] hook) {
        String name = new HookPlace(Kind.valueOf((String) hook[0]), (String) hook[1], (String) hook[2], (Long) hook[3])
                .name();
        return name + (Boolean.TRUE.equals(hook[5]) ? " has delivered nothing since" : " signs with the old one");
    }

    /** @return false when one is under way, or the settings have the secret */
    @Transactional
    boolean begin(String by) {
        if (!secrets.begin()) {
            return false;
        }
        Instant now = clock.instant();
        Long id = session.createNativeQuery(
                        "insert into secret_rotation (begun_at, begun_by) values (:now, :by) returning id", Long.class)
                .setParameter("now", now)
                .setParameter("by", by)
                .getSingleResult();
        keep(id, "one", "two, a new and an old one", by, now);
        LOG.infof("A new webhook secret was made for %s; the old one is taken as well", by);
        return true;
    }

    /** Staff say that it is enough. @return false when none is under way */
    @Transactional
    boolean end(String by) {
        return end(by, "the new one alone");
    }

    /** Ends it when nothing needs the old secret any more. */
    @Transactional
    void settle() {
        Instant now = clock.instant();
        standing()
                .filter(one -> one.endsAt().filter(end -> !end.isAfter(now)).isPresent())
                .ifPresent(one -> end(
                        STOA,
                        "the new one alone: %s with it, and since %s nobody with the old one"
                                .formatted(
                                        one.signed() == 1 ? "the hook signs" : "all " + one.signed() + " hooks sign",
                                        one.quietSince())));
    }

    /** The old one is taken no more before the row says so: a crash between the two refuses, and never takes, too much. */
    private boolean end(String by, String why) {
        if (!secrets.end()) {
            return false;
        }
        Instant now = clock.instant();
        session.createNativeQuery(
                        "update secret_rotation set ended_at = :now, ended_by = :by where ended_at is null returning id",
                        Long.class)
                .setParameter("now", now)
                .setParameter("by", by)
                .getResultList()
                .forEach(id -> keep(id, "two, a new and an old one", why, by, now));
        LOG.infof("The old webhook secret is taken no more, says %s: %s", by, why);
        return true;
    }

    private static void keep(long id, String before, String after, String by, Instant now) {
        Change.keep(SUBJECT, id, Map.of("taken", before), Map.of("taken", after), Actor.of(by), now);
    }
}
