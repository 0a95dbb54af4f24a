package dev.stoa.group.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Forgets persons: guests two days after their meetup, or at once where there will be none; who asked, and their words, a year
 * after the end of the request; keys that open nothing any more. May run as often as it likes.
 */
@ApplicationScoped
public class Retention {

    static final Duration GUESTS = Duration.ofDays(2);
    static final Duration ASKER = Duration.ofDays(365);

    private final Clock clock;

    @Inject
    public Retention(Clock clock) {
        this.clock = clock;
    }

    /** @return how many guests were forgotten */
    public long forget() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            SupportRequest.<SupportRequest>list(
                            "state in ?1 and since <= ?2 and (email is not null or purpose <> '')",
                            RequestState.ENDED,
                            now.minus(ASKER))
                    .forEach(SupportRequest::forgetAsker);
            SupportKey.delete("expiresAt <= ?1", now);
            return SupportGuest.delete(
                    "requestId in (select q.id from SupportRequest q left join q.hold h where h.endsAt <= ?1"
                            + " or q.state in ?2 or h.id is null and q.startsLocal <= ?3)",
                    now.minus(GUESTS),
                    RequestState.CALLED_OFF,
                    // Without a room there is no zone: a day more, for whoever is behind UTC.
                    LocalDateTime.ofInstant(now.minus(GUESTS).minus(Duration.ofDays(1)), ZoneOffset.UTC));
        });
    }
}
