package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

    private static final LinkedBlockingQueue<String> DONE = new LinkedBlockingQueue<>();

    @Inject
    SchedulerClient client;

    @Inject
    OneTimeTask<String> greeting;

    @Inject
    DataSource dataSource;

    @Inject
    @Any
    Instance<Task<?>> tasks;

    @Inject
    Clock clock;

    @Test
    void aJobIsAskedForInATransactionAndGoesWithIt() throws SQLException {
        QuarkusTransaction.begin();
        client.scheduleIfNotExists(greeting.instance("taken back", "hello"), clock.instant());
        assertEquals(1, waiting("taken back"));
        QuarkusTransaction.rollback();
        assertEquals(0, waiting("taken back"));
    }

    @Test
    void oneOfTwoReplicasRunsAJobOnce() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> client.scheduleIfNotExists(greeting.instance("once", "hello, once"), clock.instant()));
        var first = new Jobs(dataSource, tasks, true);
        var second = new Jobs(dataSource, tasks, true);
        first.start(new StartupEvent());
        second.start(new StartupEvent());
        try {
            assertEquals("hello, once", DONE.poll(20, TimeUnit.SECONDS));
            assertEquals(null, DONE.poll(3, TimeUnit.SECONDS));
        } finally {
            first.stop(new ShutdownEvent());
            second.stop(new ShutdownEvent());
        }
        assertEquals(0, waiting("once"));
    }

    @Test
    void jobsAreOffInTests() {
        assertTrue(!ConfigProvider.getConfig().getValue("stoa.jobs", Boolean.class));
    }

    private int waiting(String instance) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select count(*) from scheduled_tasks where task_instance = ?")) {
            statement.setString(1, instance);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A job as a package makes one. */
    static class Greetings {

        @Produces
        @Singleton
        OneTimeTask<String> greeting() {
            return Tasks.oneTime("test-greeting", String.class)
                    .execute((instance, context) -> DONE.add(instance.getData()));
        }
    }
}
