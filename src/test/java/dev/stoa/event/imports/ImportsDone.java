package dev.stoa.event.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Does by hand what jobs do beside the requests: in tests no job runs by itself. */
@Singleton
public class ImportsDone {

    @Inject
    ImportWork work;

    /** Every import that waits is read or taken. */
    public void all() {
        QuarkusTransaction.requiringNew()
                .call(() -> ImportRun.<ImportRun>listAll())
                .forEach(run -> work.goOn(run.id));
    }
}
