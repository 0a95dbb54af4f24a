package dev.stoa.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The work that nobody waits for: every {@link Task} bean, run by db-scheduler out of the table {@code scheduled_tasks}. Of
 * several replicas one runs a job; when it dies, another takes the job over. How to add one stands in this package's
 * description.
 */
@Singleton
public class Jobs {

    /** After everything else that starts with the application. */
    static final int LAST = 100_000;

    private static final int THREADS = 4;

    /** A job of a process that was killed is taken over after twenty seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource dataSource;
    private final Instance<Task<?>> tasks;
    private final boolean wanted;
    private Scheduler scheduler;

    @Inject
    Jobs(DataSource dataSource, @Any Instance<Task<?>> tasks, StoaConfig config) {
        this(dataSource, tasks, config.jobs());
    }

    Jobs(DataSource dataSource, Instance<Task<?>> tasks, boolean wanted) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.wanted = wanted;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (wanted) {
            scheduler = scheduler();
            scheduler.start();
        }
    }

    /** Jobs that run get a moment to end; what is cut off is run again by the next process. */
    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Asks for a job: {@code client.scheduleIfNotExists(task.instance("id", data), when)}. */
    @Produces
    @Singleton
    SchedulerClient client() {
        return SchedulerClient.Builder.create(dataSource, oneByOne()).build();
    }

    private Scheduler scheduler() {
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> onRequest = new ArrayList<>();
        for (var task : oneByOne()) {
            if (task instanceof RecurringTask<?> r) {
                recurring.add(r);
            } else {
                onRequest.add(task);
            }
        }
        return Scheduler.create(dataSource, onRequest)
                .startTasks(recurring)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private List<Task<?>> oneByOne() {
        return tasks.stream().<Task<?>>map(task -> task).toList();
    }
}
