package dev.stoa.event.rsvp;

import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A link to a guest's own page. Only its digest is kept, so each letter gets one of its own; all work. */
@Entity
class GuestKey extends PanacheEntityBase {

    @Id
    byte[] tokenHash;

    long guestId;
    Instant createdAt;

    static void keep(Guest guest, Token token, Instant now) {
        var key = new GuestKey();
        key.tokenHash = token.digest();
        key.guestId = guest.id;
        key.createdAt = now;
        key.persist();
    }

    static Token another(Guest guest, Instant now) {
        var token = Token.random();
        keep(guest, token, now);
        return token;
    }
}
