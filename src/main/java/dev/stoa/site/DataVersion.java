package dev.stoa.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A number that moves whenever data that a visitor can see has moved: the page cache compares it with the number at
 * which a page was rendered. Entities mark it by themselves ({@link MarksDataVersion}); who writes with native SQL calls
 * {@link #changed()} inside the transaction. It moves after the commit, never for a rollback.
 */
@Singleton
public class DataVersion {

    private static final Object MARK = DataVersion.class;

    private final AtomicLong version = new AtomicLong();
    private final AtomicLong visibility = new AtomicLong();
    private final AtomicLong own = new AtomicLong();
    private final AtomicLong ownHidings = new AtomicLong();

    @Inject
    TransactionSynchronizationRegistry transaction;

    public long current() {
        return version.get();
    }

    /** Moves when something was hidden or decided: what was made before it, a page or a count, must not be shown once more. */
    public long visibility() {
        return visibility.get();
    }

    /** Something visible is changed by the running transaction (or, outside of one, just was). */
    public void changed() {
        afterCommit(MARK, () -> {
            own.incrementAndGet();
            version.incrementAndGet();
        });
    }

    /**
     * Something was hidden from visitors, decided by staff, or found out about who somebody is and for whom they work: every page
     * rendered and every number counted before is dropped at the commit.
     */
    public void hidden() {
        afterCommit("hidden", () -> {
            ownHidings.incrementAndGet();
            own.incrementAndGet();
            visibility.incrementAndGet();
            version.incrementAndGet();
        });
    }

    /** How often this replica moved it: what {@link DataVersionBroadcast} tells the others. */
    long own() {
        return own.get();
    }

    /** How often this replica hid something. */
    long ownHidings() {
        return ownHidings.get();
    }

    /** Another replica said so; nobody has to be told again. */
    void follow(boolean somethingHidden) {
        if (somethingHidden) {
            visibility.incrementAndGet();
        }
        version.incrementAndGet();
    }

    private void afterCommit(Object mark, Runnable move) {
        if (transaction.getTransactionKey() == null) {
            move.run();
        } else if (transaction.getResource(mark) == null) {
            transaction.putResource(mark, true);
            transaction.registerInterposedSynchronization(new AfterCommit(move));
        }
    }

    private record AfterCommit(Runnable move) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                move.run();
            }
        }
    }
}
