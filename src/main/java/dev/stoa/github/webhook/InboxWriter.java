package dev.stoa.github.webhook;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One thread that takes all that waits, up to a limit, and stores it in one transaction; then each hears its answer. */
final class InboxWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxWriter.class);
    private static final int WAITING = 4096;
    private static final int ROWS_A_COMMIT = 256;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final DeliveryRows rows;
    private final Runnable stored;
    private volatile boolean stopped;
    private Thread thread;

    private record Waiting(Arrival arrival, Consumer<Answer> answer) {}

    InboxWriter(DeliveryRows rows, Runnable stored) {
        this.rows = rows;
        this.stored = stored;
    }

    boolean offer(Arrival arrival, Consumer<Answer> answer) {
        return !stopped && queue.offer(new Waiting(arrival, answer));
    }

    void start() {
        thread = Thread.ofPlatform().name("webhook-inbox").daemon().start(this);
    }

    /** What is being committed is finished; what still waits was promised nothing and is told to come again. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    @Override
    public void run() {
        List<Waiting> batch = new ArrayList<>(ROWS_A_COMMIT);
        while (!stopped) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, ROWS_A_COMMIT - 1);
                store(batch);
            } catch (InterruptedException e) {
                break;
            } finally {
                batch.clear();
            }
        }
        queue.forEach(waiting -> waiting.answer.accept(Answer.OVERLOADED));
    }

    private void store(List<Waiting> batch) {
        try {
            Set<String> added = rows.add(batch.stream().map(Waiting::arrival).toList());
            // Answered in order: of two with one GUID in one batch, the first is the one that was stored.
            batch.forEach(waiting ->
                    waiting.answer.accept(added.remove(waiting.arrival.guid()) ? Answer.ACCEPTED : Answer.KNOWN));
            stored.run();
        } catch (SQLException | RuntimeException e) {
            LOG.errorf("%d deliveries were not stored and are refused: %s", batch.size(), e.getMessage());
            batch.forEach(waiting -> waiting.answer.accept(Answer.OVERLOADED));
        }
    }
}
