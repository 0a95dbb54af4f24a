package dev.stoa.group.support;

import dev.stoa.request.RequestKey;
import dev.stoa.request.RequestKeys;
import jakarta.persistence.Entity;

/** Opens the private page of one request of a user group. */
@Entity
class SupportKey extends RequestKey {

    static final RequestKeys<SupportKey> KEYS = new RequestKeys<>("g", SupportKey.class, SupportKey::new);
}
