package dev.stoa.workflow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * Who moved what, from which state to which, when and why. Written once: Hibernate never updates it, and the database
 * refuses to change or delete the row whoever asks.
 */
@Entity
@Immutable
public class Move extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String subject;
    public long subjectId;
    /** Null for the birth of the subject. */
    public String fromState;

    public String toState;
    public String actor;
    /** Null where no reason was needed and none was given. */
    public String reason;

    public Instant at;

    static Move keep(String subject, long subjectId, Enum<?> from, Enum<?> to, Actor actor, String reason, Instant at) {
        var move = new Move();
        move.subject = subject;
        move.subjectId = subjectId;
        move.fromState = from == null ? null : from.name();
        move.toState = to.name();
        move.actor = actor.name();
        move.reason = reason == null || reason.isBlank() ? null : reason.strip();
        move.at = at;
        move.persist();
        return move;
    }

    /** All moves of one subject, oldest first. */
    public static List<Move> of(String subject, long subjectId) {
        return list("subject = ?1 and subjectId = ?2 order by id", subject, subjectId);
    }
}
