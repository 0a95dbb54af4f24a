package dev.stoa.github.webhook;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook delivery that was accepted. Its state moves only by the updates below: they belong to the inbox, not to what
 * visitors see, and so must not mark the data version as a changed entity would.
 */
@Entity
public class Delivery extends PanacheEntityBase {

    /** {@code WAITING} until one of the other three; {@code PARKED} waits for staff, who can replay it. */
    public enum State {
        WAITING,
        PROCESSED,
        IGNORED,
        PARKED
    }

    /** What the trail calls it. */
    static final String SUBJECT = "delivery";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** GitHub's id of this delivery. */
    public String guid;

    public String event;
    public String action;
    public Long repositoryId;
    public String repository;
    public String organisation;
    public String state;
    public String reason;
    public int attempts;
    public Instant receivedAt;
    public Instant dueAt;
    public Instant finishedAt;

    /** Bytes as GitHub sent them. */
    public int size;

    /**
     * The oldest delivery that may be worked on now, locked for the running transaction. One whose repository has an older
     * one waiting is left: a repository's deliveries are taken in order, by one worker at a time. A delivery that failed
     * before gives way meanwhile; the ledger upserts by the payload's own time, so that it may come later.
     */
    static Optional<Delivery> claim(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select d.id from delivery d
                        where d.state = 'WAITING' and d.due_at <= :now
                          and not exists (
                              select from delivery e
                              where e.state = 'WAITING' and e.repository_id = d.repository_id
                                and e.id < d.id and e.attempts = 0)
                        order by d.id limit 1
                        for update of d skip locked
                        """, Long.class)
                .setParameter("now", now)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(ids.getFirst());
    }

    static Optional<Delivery> ofGuid(String guid) {
        return find("guid", guid).firstResultOptional();
    }

    /** The newest first. */
    static List<Delivery> latest(int many) {
        return find("order by id desc").page(0, many).list();
    }

    /** The payload as GitHub sent it. */
    InputStream body() throws IOException {
        byte[] body = (byte[]) getEntityManager()
                .createNativeQuery("select body from delivery where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new ByteArrayInputStream(body);
    }

    void processed(Instant now) {
        finish(State.PROCESSED, null, now);
    }

    void ignored(String why, Instant now) {
        finish(State.IGNORED, why, now);
    }

    private void finish(State end, String why, Instant now) {
        update(
                "state = ?1, reason = ?2, finishedAt = ?3, attempts = attempts + 1 where id = ?4",
                end.name(),
                why,
                now,
                id);
    }

    /**
     * It is tried again after a while, or parked when it has been tried often enough.
     *
     * @param hopeless that it would fail in the same way again
     */
    static void failed(long id, String why, boolean hopeless, Instant now) {
        Delivery delivery = findById(id);
        int attempts = delivery.attempts + 1;
        Optional<Duration> pause = hopeless ? Optional.empty() : Backoff.after(attempts);
        update(
                "attempts = ?1, reason = ?2, dueAt = ?3, state = ?4, finishedAt = ?5 where id = ?6",
                attempts,
                why,
                now.plus(pause.orElse(Duration.ZERO)),
                (pause.isPresent() ? State.WAITING : State.PARKED).name(),
                pause.isPresent() ? null : now,
                id);
    }

    /**
     * Staff ask for it once more; its number of attempts starts anew, and the trail keeps who asked. False when there is
     * none of this id.
     */
    static boolean replay(long id, Actor by, Instant now) {
        Optional<Delivery> delivery = findByIdOptional(id);
        delivery.ifPresent(
                found -> Change.keep(SUBJECT, id, Map.of("replay", found.state), Map.of("replay", "asked"), by, now));
        return delivery.isPresent()
                && update(
                                "state = 'WAITING', reason = null, attempts = 0, finishedAt = null, dueAt = ?1 where id = ?2",
                                now,
                                id)
                        == 1;
    }
}
