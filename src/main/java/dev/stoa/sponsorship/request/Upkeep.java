package dev.stoa.sponsorship.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stoa.notice.Confirmation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What happens to requests by itself: what was deferred is taken up again on its day (UTC), and who asked is forgotten a year after
 * the end. May run as often as it likes.
 */
@ApplicationScoped
class Upkeep {

    private static final Duration ASKER = Duration.ofDays(365);

    @Inject
    Clock clock;

    @Produces
    @Singleton
    RecurringTask<Void> requestUpkeep(Upkeep upkeep) {
        return Tasks.recurring("request-upkeep", FixedDelay.ofMinutes(30)).execute((instance, context) -> {
            upkeep.takeUp();
            upkeep.forget();
        });
    }

    /** @return how many were taken up again */
    int takeUp() {
        var due = QuarkusTransaction.requiringNew()
                .call(() -> SponsorshipRequest.find(
                                "select q.id from SponsorshipRequest q where q.state = ?1 and q.deferredUntil <= ?2 order by q.id",
                                RequestState.DEFERRED,
                                LocalDate.now(clock))
                        .project(Long.class)
                        .list());
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> takeUp(id)));
        return due.size();
    }

    private void takeUp(long id) {
        SponsorshipRequest.toChange(id)
                .filter(request -> request.state == RequestState.DEFERRED)
                .ifPresent(request -> {
                    request.move(RequestState.IN_REVIEW, RequestLife.CALENDAR, null, null, clock.instant());
                    Told.staff(
                            request,
                            "",
                            request.title() + " is to be looked at again",
                            "It was deferred until today.",
                            clock.instant());
                });
    }

    void forget() {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            SponsorshipRequest.<SponsorshipRequest>list(
                            "state in ?1 and since <= ?2 and (asked.email is not null or asked.asker is not null)",
                            RequestState.ENDED,
                            now.minus(ASKER))
                    .forEach(SponsorshipRequest::forgetAsker);
            SponsorshipKey.delete("expiresAt <= ?1", now);
            RequestTable.forget(now);
            RequestFile.forgetUnconfirmed(now, Confirmation.VALID);
        });
    }
}
