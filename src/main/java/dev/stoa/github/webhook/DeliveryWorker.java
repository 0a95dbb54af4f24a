package dev.stoa.github.webhook;

import dev.stoa.github.webhook.DeliveryQueue.Claimed;
import dev.stoa.github.webhook.DeliveryQueue.Outcome;
import dev.stoa.site.DataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Brings accepted deliveries into the ledger: claims many, applies them and records their states in one transaction, so that
 * a crash leaves all of it or nothing. When that fails they are taken one by one, and only the one that is to blame waits
 * for its next attempt. Woken by the inbox at once; looks by itself every second for what other replicas accepted and for
 * what is due again.
 */
@Singleton
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int WORKERS = 2;
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    @Inject
    DeliveryQueue queue;

    @Inject
    Payloads payloads;

    @Inject
    DataVersion version;

    @Inject
    Clock clock;

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < WORKERS; i++) {
            threads.add(Thread.ofPlatform().name("webhook-worker-" + i).daemon().start(this::run));
        }
    }

    /** Those in work are finished, or rolled back with the process; both are safe. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        for (Thread thread : threads) {
            thread.join(2_000);
        }
    }

    /** Something was accepted. */
    void wake() {
        wake.release(WORKERS);
    }

    private void run() {
        while (!stopped) {
            try {
                int fresh = work(DeliveryQueue.MANY);
                int again = take(now -> queue.failed(now));
                if (fresh + again == 0) {
                    wake.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException away) {
                LOG.warnf("The database does not answer the webhook worker: %s", reason(away));
                pause();
            }
        }
    }

    /** How many were worked on; those of a batch that failed come one by one. */
    private int work(int atMost) {
        int taken = take(now -> queue.fresh(now, atMost));
        for (int i = 0; i < -taken && !stopped; i++) {
            take(now -> queue.fresh(now, 1));
        }
        return Math.abs(taken);
    }

    /** How many were claimed; less than none when all of these were given back. */
    private int take(Function<Instant, List<Claimed>> claim) {
        List<Claimed> claimed = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Instant now = clock.instant();
                claimed.addAll(claim.apply(now));
                if (!claimed.isEmpty()) {
                    finish(payloads.apply(claimed), now);
                }
            });
            return claimed.size();
        } catch (RuntimeException problem) {
            if (claimed.isEmpty()) {
                throw problem;
            }
            if (claimed.size() > 1) {
                LOG.infof("%d deliveries are applied one by one: %s", claimed.size(), reason(problem));
                return -claimed.size();
            }
            failed(claimed.getFirst(), reason(problem));
            return 1;
        }
    }

    /** What is processed moves the numbers and says so itself; of the others the page of completeness tells. */
    private void finish(List<Outcome> outcomes, Instant now) {
        queue.finish(outcomes, now);
        if (outcomes.stream().anyMatch(outcome -> outcome.state() != Delivery.State.PROCESSED)) {
            version.changed();
        }
    }

    private void failed(Claimed delivery, String reason) {
        LOG.warnf("Delivery %d was not applied: %s", delivery.id(), reason);
        QuarkusTransaction.requiringNew().run(() -> {
            Delivery.failed(delivery.id(), delivery.attempts(), reason, clock.instant());
            version.changed();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The first line of the innermost cause: the others may quote data. What it quotes may hold a NUL, with which the reason
     * could not be stored, and the delivery would be taken again at once, before all others, for ever.
     */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null
                ? ""
                : ": " + cause.getMessage().lines().findFirst().orElse("").replace("\0", "");
        return cause.getClass().getSimpleName() + message;
    }
}
