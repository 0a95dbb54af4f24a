package dev.stoa.github.terminal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.stoa.github.sync.Asking;
import dev.stoa.github.sync.RunKind;
import dev.stoa.github.sync.RunRows;
import dev.stoa.platform.postgres.RunningDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Asks the portal that runs on the data folder for a run, through its database. Ctrl-C stops the run that was asked for. */
final class SyncBeside {

    /** A portal that starts has its database and its tables within this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(6);

    private final Path dataFolder;

    SyncBeside(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    int run(RunKind kind) {
        DataSource database = RunningDatabase.of(dataFolder, PATIENCE);
        RunRows rows = new RunRows(database);
        SchedulerClient jobs = SchedulerClient.Builder.create(database).build();
        Optional<Long> asked = new Asking(rows, jobs).ask(kind, SyncCommand.TERMINAL);
        if (asked.isEmpty()) {
            var other = rows.underWay();
            if (other.isEmpty()) {
                System.err.println("stoa: another sync has just ended; try again.");
                return SyncCommand.FAILED;
            }
            System.out.printf(
                    "A sync is under way already, asked for by %s; this is how far it is.%n",
                    other.get().askedBy());
            return RunScreen.ofThisProcess(rows).follow(other.get().id());
        }
        Thread stop = new Thread(() -> stop(rows, asked.get()), "stop-sync");
        Runtime.getRuntime().addShutdownHook(stop);
        int code = RunScreen.ofThisProcess(rows).follow(asked.get());
        Runtime.getRuntime().removeShutdownHook(stop);
        return code;
    }

    private static void stop(RunRows rows, long id) {
        rows.stop(id, SyncCommand.TERMINAL);
        long began = System.nanoTime();
        while (rows.of(id).filter(run -> run.underWay()).isPresent()
                && System.nanoTime() - began < STOPS_WITHIN.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        System.out.printf("%n%nStopped. The next sync goes on where it was.%n");
    }
}
