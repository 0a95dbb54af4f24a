package dev.stoa.sponsorship.request;

import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Opens the private page of one request, as {@code group.support}'s keys do: each letter to the asker brings a new one. */
@Entity
class SponsorshipKey extends PanacheEntityBase {

    static final Duration VALID = Duration.ofDays(400);

    /** The first letter of each address, by which its resource is found: see {@code dev.stoa.request}. */
    static final String MARK = "s";

    @Id
    byte[] tokenHash;

    long requestId;
    Instant expiresAt;

    /** @return the path that opens it from now on; it is kept nowhere */
    static String path(long request, Instant now) {
        var token = Token.random();
        keep(token, request, now);
        return path(token);
    }

    static String path(Token token) {
        return "/requests/" + MARK + token.text();
    }

    static void keep(Token token, long request, Instant now) {
        var key = new SponsorshipKey();
        key.tokenHash = token.digest();
        key.requestId = request;
        key.expiresAt = now.plus(VALID);
        key.persist();
    }

    /** The id of the request that it opens. */
    static Optional<Long> opens(Token token, Instant now) {
        return SponsorshipKey.<SponsorshipKey>find("tokenHash = ?1 and expiresAt > ?2", token.digest(), now)
                .firstResultOptional()
                .map(key -> key.requestId);
    }
}
