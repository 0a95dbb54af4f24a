package dev.stoa.github.webhook;

import dev.stoa.support.GitHubHook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Delivers over HTTP and waits for what becomes of it. */
@Singleton
class Deliveries {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    GitHubHook hook;

    @Inject
    EntityManager database;

    /** Returns the GUID under which it was accepted. */
    String send(String event, String body) {
        String guid = UUID.randomUUID().toString();
        int status = hook.post(guid, event, body);
        if (status != 202) {
            throw new AssertionError(event + " was answered " + status);
        }
        return guid;
    }

    /** The delivery once it waits no more. */
    Delivery settled(String guid) {
        await(() -> !find(guid).state.equals("WAITING"));
        return find(guid);
    }

    void allSettled() {
        await(() -> QuarkusTransaction.requiringNew().call(() -> Delivery.count("state", "WAITING")) == 0);
    }

    /** What visitors are shown for this kind of contribution. */
    long count(String kind) {
        return totals().getOrDefault(kind, 0L);
    }

    /** Contributions by kind, as kept for the pages. */
    Map<String, Long> totals() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = database.createNativeQuery(
                            "select kind, sum(contributions)::bigint from activity_day group by kind", Object[].class)
                    .getResultList();
            Map<String, Long> totals = new TreeMap<>();
            rows.forEach(row -> totals.put((String) row[0], (Long) row[1]));
            return totals;
        });
    }

    private static Delivery find(String guid) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Delivery.ofGuid(guid).orElseThrow(() -> new AssertionError("Not stored: " + guid)));
    }

    static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still waiting after " + PATIENCE);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
