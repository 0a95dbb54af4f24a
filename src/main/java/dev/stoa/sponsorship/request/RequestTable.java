package dev.stoa.sponsorship.request;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A table of requests that somebody sent: what it would change is told anew each time, until it is taken. */
@Entity
class RequestTable extends PanacheEntityBase {

    /** It has addresses of people in it, and so is kept no longer, taken or not. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** CSV, as it was sent. */
    public String content;

    public String sentBy;
    public Instant sentAt;
    /** Null until it was taken. */
    public String takenBy;

    public Instant takenAt;
    /** How many rows became requests. */
    public Integer taken;

    @Version
    public int version;

    static RequestTable keep(String content, String by, Instant at) {
        var table = new RequestTable();
        table.content = content;
        table.sentBy = by;
        table.sentAt = at;
        table.persist();
        return table;
    }

    static Optional<RequestTable> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked until the transaction ends: of two who take it at once, the second sees that it is taken. */
    static Optional<RequestTable> toTake(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static void forget(Instant now) {
        delete("sentAt < ?1", now.minus(KEPT));
    }
}
