package dev.stoa.github.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Up to where an organisation or user is known. */
@Entity
public class SyncOwner extends PanacheEntityBase {

    /** What no mark shows is found by a whole listing at least so often: lost stars, edits of old releases, clocks that erred. */
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    /** In lower case, as GitHub has it. */
    @Id
    public String owner;

    /** GitHub's time; null when there was nothing that had one. */
    public Instant mark;

    public int repositories;
    public boolean organisation;

    /** How often a whole listing was asked for. */
    public long asks;

    /** The newest whole listing, by our clock. */
    public Instant wholeAt;

    /** From where on to ask; null when all of it is to be listed. */
    static Mark mark(String owner, Instant now) {
        SyncOwner known = findById(key(owner));
        return known == null || known.mark == null || known.wholeAt.isBefore(now.minus(WHOLE_EVERY))
                ? null
                : new Mark(known.mark, known.repositories, known.organisation);
    }

    /** How often a whole listing was asked for ({@link ReadAgain}). */
    static long asks(String owner) {
        SyncOwner known = findById(key(owner));
        return known == null ? 0 : known.asks;
    }

    /** @param asked how often a whole listing had been asked for when this one began: a later wish is still to be done */
    static void advance(String owner, Catalogue catalogue, long asked, Instant now) {
        SyncOwner row = findById(key(owner), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new SyncOwner();
            row.owner = key(owner);
            row.wholeAt = now;
        }
        if (catalogue.whole()) {
            row.wholeAt = now;
        }
        Mark mark = catalogue.mark();
        row.mark = mark == null || row.asks != asked ? null : mark.at();
        row.repositories = mark == null ? 0 : mark.repositories();
        row.organisation = mark != null && mark.organisation();
        row.persist();
    }

    private static String key(String owner) {
        return owner.toLowerCase(Locale.ROOT);
    }
}
