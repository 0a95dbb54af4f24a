package dev.stoa.request;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * Opens the private page of one request. Each kind of request stores its own, so that the database holds them to its requests;
 * {@link RequestKeys} makes and tries them.
 */
@MappedSuperclass
public abstract class RequestKey extends PanacheEntityBase {

    @Id
    byte[] tokenHash;

    long requestId;
    Instant expiresAt;
}
