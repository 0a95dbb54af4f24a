package dev.stoa.github.sync;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.Optional;

/** How a run is asked for: a row that waits, and a job that takes it up in whichever process runs jobs. */
public final class Asking {

    static final String TASK = "github-sync-asked";

    private final RunRows rows;
    private final SchedulerClient jobs;

    public Asking(RunRows rows, SchedulerClient jobs) {
        this.rows = rows;
        this.jobs = jobs;
    }

    /** @return the run's number; empty when another one is under way */
    public Optional<Long> ask(RunKind kind, String by) {
        Optional<Long> taken = rows.take(kind, RunState.ASKED, "GitHub", by);
        taken.ifPresent(id -> {
            Instant now = rows.of(id).orElseThrow().startedAt();
            jobs.scheduleIfNotExists(new TaskInstance<>(TASK, id.toString(), id), now);
        });
        return taken;
    }
}
