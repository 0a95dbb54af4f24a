package dev.stoa.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;

/** Where the process begins: what is wrong with the settings is said in one sentence, then Quarkus takes over. */
@QuarkusMain
public class Stoa {

    public static void main(String... args) {
        if (Training.wanted()) {
            Training.choosePorts();
        }
        try {
            var check = StartCheck.ofThisProcess();
            if (check.settings()) {
                check.ports();
            }
            Quarkus.run(null, Stoa::ended, args);
        } catch (StartRefused e) {
            ended(1, e);
        }
    }

    /** Also the end of each reload in dev mode: Quarkus knows whether the process ends with it. */
    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            explain(failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    /** A reason that we know is one sentence; a surprise is shown whole. */
    private static void explain(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused || cause instanceof BindException) {
                System.err.println("Stoa did not start. " + cause.getMessage());
                return;
            }
        }
        System.err.println("Stoa did not start.");
        failure.printStackTrace();
    }
}
