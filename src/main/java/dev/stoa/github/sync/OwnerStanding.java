package dev.stoa.github.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An organisation or user that is followed: how fresh what we have of it is, and why it could not be listed. */
@Entity
public class OwnerStanding extends PanacheEntityBase {

    /** As {@code STOA_GITHUB_ORGS} writes it. */
    @Id
    public String owner;

    public Instant listedAt;

    /** That GitHub named when it was listed last. */
    public Integer repositories;

    /** The end of the last run that read all of it without a failure (UTC). */
    public Instant asOf;

    public Instant failedAt;
    public String failure;

    static OwnerStanding of(String owner) {
        OwnerStanding known = findById(owner);
        if (known == null) {
            known = new OwnerStanding();
            known.owner = owner;
            known.persist();
        }
        return known;
    }

    void listed(int repositories, Instant now) {
        listedAt = now;
        this.repositories = repositories;
        failedAt = null;
        failure = null;
    }

    void fail(String reason, Instant now) {
        failedAt = now;
        failure = reason;
    }
}
