package dev.stoa.sponsorship.desk;

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

/** A table of sponsorships that somebody sent back: what it would change is told anew each time, until it is taken. */
@Entity
class SponsorshipFile extends PanacheEntityBase {

    /** So long a file is kept, taken or not. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public String content;
    public String sentBy;
    public Instant sentAt;
    /** Null until it was taken. */
    public String takenBy;

    public Instant takenAt;
    /** How many rows it changed or added. */
    public Integer changed;

    @Version
    public int version;

    static SponsorshipFile keep(String name, String content, String by, Instant at) {
        delete("sentAt < ?1", at.minus(KEPT));
        var file = new SponsorshipFile();
        file.name = name;
        file.content = content;
        file.sentBy = by;
        file.sentAt = at;
        file.persist();
        return file;
    }

    static Optional<SponsorshipFile> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked until the transaction ends: of two who take it at once, the second sees that it is taken. */
    static Optional<SponsorshipFile> toTake(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
