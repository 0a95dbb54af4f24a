package dev.stoa.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the process begins: what is wrong with the settings is said in one sentence, then Quarkus takes over. */
@QuarkusMain
public class Stoa {

    public static void main(String... args) {
        if (Training.wanted()) {
            Training.choosePorts();
        }
        try {
            var check = StartCheck.ofThisProcess();
            var command = Command.of(args);
            if (command.isPresent()) {
                new CommandLine(command.get(), check).run(args);
                return;
            }
            if (check.settings()) {
                StartCheck.unknown(System.getenv().keySet()).forEach(System.err::println);
                check.ports();
                check.database();
            }
            Quarkus.run(null, Stoa::ended, args);
        } catch (StartRefused e) {
            ended(1, e);
        }
    }

    /** Also the end of each reload in dev mode: Quarkus knows whether the process ends with it. */
    static void ended(int code, Throwable failure) {
        if (failure != null) {
            explain(failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    private static void explain(Throwable failure) {
        var sentence = Refusal.sentence(failure);
        System.err.println("Stoa did not start. " + sentence.orElse("This is a mistake of Stoa's; please report it:"));
        if (sentence.isEmpty()) {
            failure.printStackTrace();
        }
    }
}
