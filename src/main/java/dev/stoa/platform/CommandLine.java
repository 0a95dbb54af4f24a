package dev.stoa.platform;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Carries out a {@link Command}: in this process when the data folder is free, else beside the portal that has it. */
final class CommandLine {

    /** What it cannot be asked to do, as the shells have it. */
    private static final int MISUSED = 2;

    private final Command command;
    private final StartCheck check;

    CommandLine(Command command, StartCheck check) {
        this.command = command;
        this.check = check;
    }

    void run(String... arguments) {
        List<String> rest = Arrays.stream(arguments).skip(1).toList();
        try {
            check.settings();
        } catch (DataFolderInUse portal) {
            refuse(rest, false);
            System.exit(command.beside(check.dataDir(), rest));
        }
        refuse(rest, true);
        check.database();
        quiet(check.dataDir());
        Quarkus.run(command.application(), Stoa::ended, arguments);
    }

    private void refuse(List<String> rest, boolean alone) {
        command.refusal(rest, check.lookUp(), alone).ifPresent(sentence -> {
            System.err.println("stoa: " + sentence);
            System.exit(MISUSED);
        });
    }

    /** No port, no sign-in, no jobs; the log goes to a file, for the terminal belongs to the command. */
    private static void quiet(Path dataDir) {
        Map.of(
                        "quarkus.http.host-enabled", "false",
                        "quarkus.management.host-enabled", "false",
                        "stoa.jobs", "false",
                        "stoa.oidc.url", "http://127.0.0.1:9/realms/none",
                        "stoa.oidc.client-id", "none",
                        "stoa.oidc.client-secret", "none",
                        "quarkus.log.console.level", "OFF",
                        "quarkus.log.file.enabled", "true",
                        "quarkus.log.file.path", dataDir.resolve("command.log").toString())
                .forEach(System::setProperty);
    }
}
