package dev.stoa.github.webhook;

import dev.stoa.github.webhook.Delivery.State;
import dev.stoa.github.webhook.Inbox.Waiting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** One thread that takes all that waits, up to a limit, and stores it in one transaction; then each hears its answer. */
final class InboxWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxWriter.class);
    private static final int ROWS_A_COMMIT = 256;

    /** Nanoseconds. A lone delivery never waits; of many, the first to be answered are the first to come again. */
    private static final long MOMENT = 2_000_000;

    /** Nanoseconds. Looking now and then costs less than being woken by each arrival. */
    private static final long NAP = 100_000;

    private final BlockingQueue<Waiting> queue;
    private final DeliveryRows rows;
    private final Runnable stored;
    private final Runnable ended;
    private final BiConsumer<Waiting, Answer> finish;
    private volatile boolean stopped;
    private Thread thread;
    private int before;

    /**
     * @param stored told when something waits for the workers
     * @param ended told when something came that nobody needs to work on
     */
    InboxWriter(
            BlockingQueue<Waiting> queue,
            DeliveryRows rows,
            Runnable stored,
            Runnable ended,
            BiConsumer<Waiting, Answer> finish) {
        this.queue = queue;
        this.rows = rows;
        this.stored = stored;
        this.ended = ended;
        this.finish = finish;
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
                gather(batch);
                store(batch);
            } catch (InterruptedException e) {
                return;
            } finally {
                batch.clear();
            }
        }
    }

    /**
     * Takes what waits; where several came the last time, a moment is given for half as many to come again. Half, so that one
     * half is received and answered while the other is committed: of waiting for all, a quarter of the processors stood idle.
     */
    private void gather(List<Waiting> batch) throws InterruptedException {
        batch.add(queue.take());
        queue.drainTo(batch, ROWS_A_COMMIT - batch.size());
        long until = System.nanoTime() + MOMENT;
        while (2 * (batch.size() + queue.size()) < before && System.nanoTime() < until) {
            LockSupport.parkNanos(NAP);
        }
        queue.drainTo(batch, ROWS_A_COMMIT - batch.size());
        before = batch.size();
    }

    private void store(List<Waiting> batch) {
        try {
            Set<String> added = rows.add(batch.stream().map(Waiting::arrival).toList());
            for (Waiting waiting : batch) {
                Arrival arrival = waiting.arrival();
                finish.accept(waiting, arrival.answer(added.contains(arrival.guid())));
            }
            if (batch.stream().anyMatch(waiting -> waiting.arrival().state() == State.WAITING)) {
                stored.run();
            }
            if (batch.stream().anyMatch(waiting -> waiting.arrival().state() != State.WAITING)) {
                ended.run();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.errorf("%d deliveries were not stored and are refused: %s", batch.size(), e.getMessage());
            batch.forEach(waiting -> finish.accept(waiting, Answer.OVERLOADED));
        }
    }
}
