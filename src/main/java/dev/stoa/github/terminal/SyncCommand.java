package dev.stoa.github.terminal;

import dev.stoa.github.sync.RunKind;
import dev.stoa.github.sync.Sync;
import dev.stoa.platform.Command;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code sync [--full | --dry-run]}. Ends with 0 when nothing failed, 1 when something did, 2 when it could not be tried. */
public final class SyncCommand implements Command {

    static final int FAILED = 1;
    static final int NOT_TRIED = 2;

    /** Who asks, as staff read it. */
    static final String TERMINAL = "the terminal";

    private static final Map<String, RunKind> OPTIONS = Map.of("--full", RunKind.FULL, "--dry-run", RunKind.DRY);

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public Optional<String> refusal(List<String> arguments, UnaryOperator<String> settings, boolean alone) {
        for (String argument : arguments) {
            if (!OPTIONS.containsKey(argument)) {
                return Optional.of("\"" + argument + "\" is no option of sync; it knows --full and --dry-run.");
            }
        }
        if (arguments.size() > 1) {
            return Optional.of("sync takes one of --full and --dry-run.");
        }
        // The portal that runs has settings of its own.
        return alone && settings.apply("STOA_GITHUB_ORGS") == null
                ? Optional.of(Sync.NOBODY + " The sample company needs no sync: its data lie in content/sample.")
                : Optional.empty();
    }

    @Override
    public Class<? extends QuarkusApplication> application() {
        return SyncAlone.class;
    }

    @Override
    public int beside(Path dataFolder, List<String> arguments) {
        return new SyncBeside(dataFolder).run(kind(arguments));
    }

    static RunKind kind(List<String> arguments) {
        return arguments.stream()
                .filter(OPTIONS::containsKey)
                .map(OPTIONS::get)
                .findFirst()
                .orElse(RunKind.CHANGES);
    }
}
