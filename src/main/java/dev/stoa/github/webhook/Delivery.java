package dev.stoa.github.webhook;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

    /**
     * {@code WAITING} until one of the next three; {@code PARKED} waits for staff, who can replay it. {@code REJECTED} from
     * the first: signed by GitHub but no JSON object, of which only the size is kept.
     */
    public enum State {
        WAITING,
        PROCESSED,
        IGNORED,
        PARKED,
        REJECTED
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

    static Optional<Delivery> ofGuid(String guid) {
        return find("guid", guid).firstResultOptional();
    }

    /** The newest first. */
    static List<Delivery> latest(DeliveryFilter filter, int many) {
        return filter.all()
                ? find("order by id desc").page(0, many).list()
                : find(filter.condition() + " order by id desc", filter.since())
                        .page(0, many)
                        .list();
    }

    /** How many there are of these. */
    static long count(DeliveryFilter filter) {
        return count(filter.condition(), filter.since());
    }

    /** The payload as GitHub sent it; null once it was dropped ({@link Retention}). */
    InputStream body() {
        byte[] body = (byte[]) getEntityManager()
                .createNativeQuery("select body from delivery where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
        return body == null ? null : Packed.open(body);
    }

    /**
     * It is tried again after a while, or parked when it has been tried often enough. Nothing changes when another worker has
     * taken it since.
     *
     * @param before how many attempts had failed before this one
     */
    static void failed(long id, int before, String why, Instant now) {
        int attempts = before + 1;
        Optional<Duration> pause = Backoff.after(attempts);
        update(
                "attempts = ?1, reason = ?2, dueAt = ?3, state = ?4, finishedAt = ?5"
                        + " where id = ?6 and state = 'WAITING' and attempts = ?7",
                attempts,
                why,
                now.plus(pause.orElse(Duration.ZERO)),
                (pause.isPresent() ? State.WAITING : State.PARKED).name(),
                pause.isPresent() ? null : now,
                id,
                before);
    }

    /**
     * Staff ask for it once more; its number of attempts starts anew, and the trail keeps who asked. False when there is
     * none of this id, or its body was not kept.
     */
    static boolean replay(long id, Actor by, Instant now) {
        String before = find("id", id)
                .<Delivery>firstResultOptional()
                .map(delivery -> delivery.state)
                .orElse(null);
        int asked = getEntityManager()
                .createNativeQuery("""
                        update delivery set state = 'WAITING', reason = null, attempts = 0, finished_at = null, due_at = :now
                        where id = :id and body is not null and state <> 'REJECTED'""")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        if (asked == 1) {
            Change.keep(SUBJECT, id, Map.of("replay", before), Map.of("replay", "asked"), by, now);
        }
        return asked == 1;
    }
}
