package dev.stoa.platform;

import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/**
 * Something else than the portal that this program does when it is asked by name, as {@code ./stoa sync}: the application
 * without its pages, its sign-in and its jobs. Found by {@code META-INF/services}, since the platform knows nobody above it.
 */
public interface Command {

    /** The first word of the command line. */
    String name();

    /**
     * Looks at the rest of the command line and at the settings, before anything starts.
     *
     * @param settings the value of a setting such as {@code STOA_PORT}, or null
     * @param alone false when a portal runs on the data folder
     * @return a sentence that says why it cannot be done; empty when it can
     */
    Optional<String> refusal(List<String> arguments, UnaryOperator<String> settings, boolean alone);

    /** Does it in this process, whose data folder is ours; its code is the process's. */
    Class<? extends QuarkusApplication> application();

    /**
     * Does it where a portal runs on the data folder already: through that one's database.
     *
     * @return the code with which this process ends
     */
    int beside(Path dataFolder, List<String> arguments);

    /** The command that the command line names, if it names one. */
    static Optional<Command> of(String... arguments) {
        return Arrays.stream(arguments)
                .findFirst()
                .flatMap(word -> ServiceLoader.load(Command.class, Command.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(command -> command.name().equals(word))
                        .findFirst());
    }
}
