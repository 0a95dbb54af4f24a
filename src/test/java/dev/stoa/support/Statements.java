package dev.stoa.support;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the SQL statements that pages send: {@code statements.of(() -> get("/projects"))}. Counts are exact, so a test
 * names the number it expects and a forgotten lazy load fails it.
 */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        // The webhook worker looks for deliveries by itself, whatever page is asked for.
        if (!sql.contains("skip locked")) {
            SENT.add(sql);
        }
        return null;
    }

    /** What was sent while this ran. */
    public static List<String> of(Runnable page) {
        int before = SENT.size();
        page.run();
        return List.copyOf(SENT.subList(before, SENT.size()));
    }
}
