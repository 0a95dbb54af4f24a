package dev.stoa.group.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Tells whose turn it is when a request has waited longer than its state allows: staff by a notice, the asker by a letter. Again
 * every three days until it is done, and never after; what was missed while nothing ran is told once.
 */
@ApplicationScoped
public class Reminders {

    static final Duration AGAIN = Duration.ofDays(3);

    private final AskerLetters letters;
    private final Clock clock;

    @Inject
    public Reminders(AskerLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** @return of how many requests somebody was told */
    public int remind() {
        var now = clock.instant();
        int told = 0;
        for (var id : QuarkusTransaction.requiringNew().call(() -> SupportQueries.late(now, now.minus(AGAIN)))) {
            told += QuarkusTransaction.requiringNew().call(() -> remind(id)) ? 1 : 0;
        }
        return told;
    }

    private boolean remind(long id) {
        var now = clock.instant();
        var request = SupportRequest.toChange(id).orElse(null);
        // Somebody was quicker: it was done, or another process told.
        if (request == null || !request.late(now) || request.toldSince(now.minus(AGAIN))) {
            return false;
        }
        request.told(now);
        if (request.state == RequestState.QUESTION) {
            letters.reminded(request);
        } else {
            Told.staff(
                    request,
                    "",
                    "Late: " + request.groupName + " asks for "
                            + request.wanted.label().toLowerCase(java.util.Locale.ROOT),
                    "The " + request.life().subject() + " waits for you. "
                            + request.life().stage(request.state).task() + ".",
                    now);
        }
        return true;
    }
}
