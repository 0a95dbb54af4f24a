package dev.stoa.github.webhook;

import dev.stoa.github.webhook.Inbox.Waiting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;

/** One thread that takes all that waits, up to a limit, and stores it in one transaction; then each hears its answer. */
final class InboxWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxWriter.class);
    private static final int ROWS_A_COMMIT = 256;

    private final BlockingQueue<Waiting> queue;
    private final DeliveryRows rows;
    private final Runnable stored;
    private volatile boolean stopped;
    private Thread thread;

    InboxWriter(BlockingQueue<Waiting> queue, DeliveryRows rows, Runnable stored) {
        this.queue = queue;
        this.rows = rows;
        this.stored = stored;
    }

    void start() {
        thread = Thread.ofPlatform().name("webhook-inbox").daemon().start(this);
    }

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
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void store(List<Waiting> batch) {
        try {
            Set<String> added = rows.add(batch.stream().map(Waiting::arrival).toList());
            for (Waiting waiting : batch) {
                boolean isNew = added.contains(waiting.arrival().guid());
                waiting.answer().complete(isNew ? Answer.ACCEPTED : Answer.KNOWN);
            }
            stored.run();
        } catch (SQLException | RuntimeException e) {
            LOG.errorf("%d deliveries were not stored and are refused: %s", batch.size(), e.getMessage());
            batch.forEach(waiting -> waiting.answer().complete(Answer.OVERLOADED));
        }
    }
}
