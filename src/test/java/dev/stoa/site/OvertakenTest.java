package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two who do the same at once one reads 409, and the log tells which rule of the database it was; never what they typed. */
@QuarkusTest
class OvertakenTest {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    Failures failures;

    final List<String> told = new CopyOnWriteArrayList<>();

    final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            var text = record instanceof ExtLogRecord whole ? whole.getFormattedMessage() : record.getMessage();
            told.add(record.getLevel() + " " + text + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        world.reset();
        LOG.addHandler(ear);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(ear);
    }

    @Test
    void theNameOfTheConstraintIsTold() {
        var insert = "insert into conference (slug, name) values ('a-secret-slug', 'A secret name')";
        ledger.change(insert);
        var failure = assertThrows(RuntimeException.class, () -> ledger.change(insert));
        assertEquals(409, failures.page(failure, 500, "POST /admin/conferences").status());
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("INFO"), told.getFirst());
        assertTrue(told.getFirst().contains("conference_slug_key"), told.getFirst());
        assertTrue(!told.getFirst().contains("secret"), told.getFirst());
    }
}
