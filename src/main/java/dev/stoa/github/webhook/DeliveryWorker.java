package dev.stoa.github.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings accepted deliveries into the ledger: claims one, applies it and records its state in one transaction, so that a
 * crash leaves all of it or nothing. Woken by the inbox at once; looks by itself every second for what other replicas
 * accepted and for what is due again.
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
    Payloads payloads;

    @Inject
    Clock clock;

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < WORKERS; i++) {
            threads.add(Thread.ofPlatform().name("webhook-worker-" + i).daemon().start(this::run));
        }
    }

    /** The one in work is finished, or rolled back with the process; both are safe. */
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
                if (!workOnOne()) {
                    wake.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** False when nothing is to be done now. */
    private boolean workOnOne() throws InterruptedException {
        Claim claim = new Claim();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Delivery.claim(clock.instant()).ifPresent(delivery -> apply(claim, delivery));
                return claim.id != null;
            });
        } catch (RuntimeException e) {
            return failed(claim, e);
        }
    }

    private void apply(Claim claim, Delivery delivery) {
        claim.id = delivery.id;
        payloads.apply(delivery)
                .ifPresentOrElse(
                        reason -> delivery.ignored(reason, clock.instant()), () -> delivery.processed(clock.instant()));
    }

    private boolean failed(Claim claim, RuntimeException e) throws InterruptedException {
        String reason = reason(e);
        try {
            if (claim.id == null) {
                throw e;
            }
            LOG.warnf("Delivery %d was not applied: %s", claim.id, reason);
            QuarkusTransaction.requiringNew()
                    .run(() -> Delivery.failed(claim.id, reason, e instanceof UnreadablePayload, clock.instant()));
            return true;
        } catch (RuntimeException away) {
            LOG.warnf("The database does not answer the webhook worker: %s", reason(away));
            Thread.sleep(LOOK_EVERY_MILLIS);
            return false;
        }
    }

    /**
     * The first line of the innermost cause: the others may quote data. What it quotes may hold a NUL, with which the reason
     * could not be stored, and the delivery would be taken again at once, before all others, for ever.
     */
    private static String reason(Throwable e) {
        if (e instanceof UnreadablePayload) {
            return e.getMessage().replace("\0", "");
        }
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null
                ? ""
                : ": " + cause.getMessage().lines().findFirst().orElse("").replace("\0", "");
        return cause.getClass().getSimpleName() + message;
    }

    /** Which delivery the running transaction has, remembered for when it is rolled back. */
    private static final class Claim {
        Long id;
    }
}
