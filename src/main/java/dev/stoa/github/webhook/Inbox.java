package dev.stoa.github.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where deliveries become durable. Those that arrive while a commit runs share the next one ({@link InboxWriter}), so that
 * the disk is waited for once for many. A GUID always goes to the same writer: two writers never wait for each other's
 * rows.
 */
@Singleton
class Inbox {

    private static final int WRITERS = 2;

    private final List<InboxWriter> writers;

    @Inject
    Inbox(DeliveryRows rows, DeliveryWorker worker) {
        writers = Stream.generate(() -> new InboxWriter(rows, worker::wake))
                .limit(WRITERS)
                .toList();
    }

    /** Tells {@code answer} once the row is committed, or at once when there is no room; on a thread of the inbox. */
    void store(Arrival arrival, Consumer<Answer> answer) {
        int writer = Math.floorMod(arrival.guid().hashCode(), WRITERS);
        if (!writers.get(writer).offer(arrival, answer)) {
            answer.accept(Answer.OVERLOADED);
        }
    }

    void start(@Observes StartupEvent event) {
        writers.forEach(InboxWriter::start);
    }

    void stop(@Observes ShutdownEvent event) {
        writers.forEach(InboxWriter::stop);
    }
}
