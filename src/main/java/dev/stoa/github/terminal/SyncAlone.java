package dev.stoa.github.terminal;

import dev.stoa.github.Owners;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.RunKind;
import dev.stoa.github.sync.Runs;
import dev.stoa.github.sync.Sync;
import dev.stoa.github.sync.SyncBusy;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The sync as all that this process does. Ctrl-C ends the application, and that the run ({@link Runs}). */
@Dependent
@Unremovable
public class SyncAlone implements QuarkusApplication {

    private static final long LOOK_EVERY_MILLIS = 50;

    @Inject
    Sync sync;

    @Inject
    Runs runs;

    @Inject
    GitHubSource github;

    @Inject
    Owners owners;

    @Override
    public int run(String... arguments) throws InterruptedException {
        RunKind kind = SyncCommand.kind(List.of(arguments));
        CompletableFuture<Void> running = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("sync").start(() -> {
            try {
                sync.run(github, owners.names(), kind, SyncCommand.TERMINAL);
            } catch (SyncBusy busy) {
                System.out.println(busy.getMessage() + "; this is how far it is.");
            } catch (InterruptedException stopped) {
                System.out.printf("%n%nStopped. The next sync goes on where it was.%n");
            } catch (RuntimeException problem) {
                System.err.printf("%n%nThe sync failed: %s; command.log in the data folder tells more.%n", problem);
            } finally {
                running.complete(null);
            }
        });
        while (runs.rows().underWay().isEmpty() && !running.isDone()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        long id = runs.rows().latest(1).getFirst().id();
        int code = RunScreen.ofThisProcess(runs.rows()).follow(id);
        running.join();
        return code;
    }
}
