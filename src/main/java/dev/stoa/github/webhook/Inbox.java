package dev.stoa.github.webhook;

import dev.stoa.site.DataVersion;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Where deliveries become durable. Those that arrive during a commit share the next one ({@link InboxWriter}), so that the
 * disk is waited for once for many. One writer is quicker than several: two or four were measured, and each took a part of
 * the others' batch. A GUID is in the queue once at most.
 */
@Singleton
class Inbox {

    private static final int WAITING = 8_192;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final ConcurrentMap<String, Waiting> inFlight = new ConcurrentHashMap<>();
    private final InboxWriter writer;

    /** An arrival and what its sender will hear, once. */
    record Waiting(Arrival arrival, CompletableFuture<Answer> answer) {}

    @Inject
    Inbox(DeliveryRows rows, DeliveryWorker worker, DataVersion version) {
        writer = new InboxWriter(queue, rows, worker::wake, version::changed, this::finish);
    }

    /** Tells {@code answer} once the row is committed, or at once when there is no room; on a thread of the inbox. */
    void store(Arrival arrival, Consumer<Answer> answer) {
        Waiting waiting = new Waiting(arrival, new CompletableFuture<>());
        Waiting first = inFlight.putIfAbsent(arrival.guid(), waiting);
        if (first != null) {
            first.answer.thenAccept(given -> follow(first.arrival, given, arrival, answer));
            return;
        }
        waiting.answer.thenAccept(answer);
        if (!queue.offer(waiting)) {
            finish(waiting, Answer.OVERLOADED);
        }
    }

    /**
     * The same GUID was on its way in: what became of that is what there is to say. With another body it comes after, to be
     * found different from what is stored.
     */
    private void follow(Arrival first, Answer given, Arrival arrival, Consumer<Answer> answer) {
        if (!arrival.hasBodyOf(first)) {
            store(arrival, answer);
        } else {
            answer.accept(given == Answer.ACCEPTED ? Answer.KNOWN : given);
        }
    }

    private void finish(Waiting waiting, Answer answer) {
        inFlight.remove(waiting.arrival.guid());
        waiting.answer.complete(answer);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    /** What is being committed is finished; what still waits was promised nothing and is told to come again. */
    void stop(@Observes ShutdownEvent event) {
        writer.stop();
        queue.forEach(waiting -> finish(waiting, Answer.OVERLOADED));
    }
}
