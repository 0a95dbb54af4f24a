package dev.stoa.github.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** One pass over everything that is followed: says how fresh the numbers are. Written by {@link RunRows}. */
@Entity
public class SyncRun extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String source;

    /** A {@link RunKind}. */
    public String kind;

    /** A {@link RunState}. */
    public String state;

    public Instant startedAt;

    /** Null while it runs, and for ever when the process was killed. */
    public Instant finishedAt;

    public int repositories;

    /** Parts of repositories that failed. */
    public int failures;

    /** Why the list of repositories itself could not be read; null when it could. */
    public String failure;

    /** The newest run that came to its end without the list failing. */
    public static Optional<SyncRun> newest() {
        return find("state = 'DONE' and kind <> 'DRY' and failure is null order by finishedAt desc")
                .firstResultOptional();
    }
}
