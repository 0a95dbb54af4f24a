package dev.stoa.notice;

import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody outside has sent, waiting until they follow the link in the letter that we wrote them: until then it is no
 * row of any feature, and nobody's address is taken for theirs. It works once, within {@link #VALID}; what was never
 * confirmed is deleted.
 *
 * <p>The link leads to a page with a button, for mail servers follow links too.
 */
@Entity
public class Confirmation extends PanacheEntityBase {

    public static final Duration VALID = Duration.ofHours(48);

    @Id
    byte[] tokenHash;

    String purpose;
    String payload;
    Instant expiresAt;
    Instant usedAt;

    /**
     * Keeps something until it is confirmed, as part of the running transaction.
     *
     * @param purpose of which form it is, as one word
     * @param payload JSON
     * @return the key for the link; it is kept nowhere
     */
    public static Token await(String purpose, String payload, Instant now) {
        var token = Token.random();
        var waiting = new Confirmation();
        waiting.tokenHash = token.digest();
        waiting.purpose = purpose;
        waiting.payload = payload;
        waiting.expiresAt = now.plus(VALID);
        waiting.persist();
        return token;
    }

    /** Deletes what can be confirmed no more, with whatever was sent. @return how many */
    static long forget(Instant now) {
        return delete("expiresAt <= ?1", now);
    }

    /** How it stands with a link. */
    public enum State {
        OPEN,
        USED,
        /** Too old, or never written. */
        UNKNOWN
    }

    public static State state(String purpose, Token token, Instant now) {
        return Confirmation.<Confirmation>find("tokenHash = ?1 and purpose = ?2", token.digest(), purpose)
                .firstResultOptional()
                .map(waiting -> waiting.usedAt != null
                        ? State.USED
                        : waiting.expiresAt.isAfter(now) ? State.OPEN : State.UNKNOWN)
                .orElse(State.UNKNOWN);
    }

    /** Takes what waits, once: of two who come at the same time one gets it. As part of the running transaction. */
    public static Optional<String> take(String purpose, Token token, Instant now) {
        var taken = getEntityManager()
                .createNativeQuery("""
                        with open as (
                            select token_hash, payload from confirmation
                            where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                            for update)
                        update confirmation c set used_at = :now, payload = null
                        from open where c.token_hash = open.token_hash returning open.payload""", String.class)
                .setParameter("hash", token.digest())
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getResultList();
        return taken.stream().map(String.class::cast).findFirst();
    }
}
