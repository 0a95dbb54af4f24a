package dev.stoa.event.imports;

import dev.stoa.event.imports.ImportRun.State;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.workflow.Actor;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads an import and compares it, or takes what was shown, as its state says. Doing it again after a process died does no harm:
 * each of the two is one transaction. Other servers are asked before it begins.
 */
@Singleton
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    /** Thousands of rows may take longer than the minute that others get. */
    private static final int PATIENCE_SECONDS = 900;

    private static final int STEP = 50;

    @Inject
    @All
    List<Intake> intakes;

    @Inject
    ImportRows rows;

    @Inject
    Download download;

    @Inject
    Clock clock;

    /** Nothing happens where there is nothing to do. */
    void goOn(long id) {
        var run =
                QuarkusTransaction.requiringNew().call(() -> ImportRun.byId(id).orElse(null));
        if (run == null || !run.state.busy()) {
            return;
        }
        try {
            if (run.state == State.READING) {
                read(run);
            } else {
                take(run);
            }
        } catch (Refused refused) {
            end(id, State.FAILED, refused.getMessage());
        } catch (Moved moved) {
            end(
                    id,
                    State.OUTDATED,
                    "“%s” was changed here after this had been read. Nothing was taken: read it again."
                            .formatted(moved.getMessage()));
        } catch (RuntimeException problem) {
            LOG.errorf(problem, "Import %d failed", id);
            end(id, State.FAILED, "Something went wrong on our side, and nothing was taken. The log says what.");
        }
    }

    private void read(ImportRun run) {
        var files = run.address == null
                ? QuarkusTransaction.requiringNew().call(() -> rows.files(run.id))
                : List.of(download.read(URI.create(run.address)));
        QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> {
            var findings = intake(run).compare(run, files);
            rows.keep(run.id, findings);
            var now = ImportRun.toChange(run.id).orElseThrow();
            now.state = State.SHOWN;
            now.shownAt = clock.instant();
            now.rowsTotal = findings.size();
        });
    }

    private void take(ImportRun run) {
        QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> {
            var wanted = ImportRow.wanted(run.id);
            var taking = intake(run).begin(run, Actor.of(run.takenBy, "editor"));
            int done = 0;
            for (var row : wanted) {
                taking.take(row);
                if (++done % STEP == 0) {
                    progress(run.id, done);
                }
            }
            var now = ImportRun.toChange(run.id).orElseThrow();
            now.state = State.TAKEN;
            now.takenAt = clock.instant();
            now.rowsDone = wanted.size();
        });
    }

    private Intake intake(ImportRun run) {
        return intakes.stream()
                .filter(one -> one.target() == run.target)
                .findFirst()
                .orElseThrow();
    }

    private static void progress(long id, int done) {
        QuarkusTransaction.requiringNew().run(() -> ImportRun.update("rowsDone = ?1 where id = ?2", done, id));
    }

    private static void end(long id, State how, String why) {
        QuarkusTransaction.requiringNew().run(() -> ImportRun.toChange(id).ifPresent(run -> run.end(how, why)));
    }
}
