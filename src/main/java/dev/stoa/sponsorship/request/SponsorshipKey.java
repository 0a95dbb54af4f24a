package dev.stoa.sponsorship.request;

import dev.stoa.request.RequestKey;
import dev.stoa.request.RequestKeys;
import jakarta.persistence.Entity;

/** Opens the private page of one request for a sponsorship. */
@Entity
class SponsorshipKey extends RequestKey {

    static final RequestKeys<SponsorshipKey> KEYS = new RequestKeys<>("s", SponsorshipKey.class, SponsorshipKey::new);
}
