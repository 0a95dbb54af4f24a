package dev.stoa.request;

import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys of one kind of request. Since we keep no key, each letter to the asker brings a new one; the older ones go on opening
 * for 400 days, or until the asker had everything deleted.
 *
 * @param mark the first letter of each address, by which the kind's {@link PrivatePage} is found
 * @param type how they are stored
 */
public record RequestKeys<K extends RequestKey>(String mark, Class<K> type, Supplier<K> blank) {

    private static final Duration VALID = Duration.ofDays(400);

    /** @return the path that opens it from now on; it is kept nowhere */
    public String path(long request, Instant now) {
        var token = Token.random();
        keep(token, request, now);
        return path(token);
    }

    public String path(Token token) {
        return "/requests/" + mark + token.text();
    }

    public void keep(Token token, long request, Instant now) {
        var key = blank.get();
        key.tokenHash = token.digest();
        key.requestId = request;
        key.expiresAt = now.plus(VALID);
        key.persist();
    }

    /** The id of the request that it opens. */
    public Optional<Long> opens(Token token, Instant now) {
        return Panache.getEntityManager(type)
                .createQuery(
                        "select k.requestId from " + type.getSimpleName()
                                + " k where k.tokenHash = :hash and k.expiresAt > :now",
                        Long.class)
                .setParameter("hash", token.digest())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
