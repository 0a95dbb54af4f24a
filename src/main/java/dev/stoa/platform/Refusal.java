package dev.stoa.platform;

import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** Of what stops a start, that which the operator can mend, in one sentence. */
final class Refusal {

    private Refusal() {}

    /** Empty for a mistake of our own: that is shown whole. */
    static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = ofThis(cause);
            if (sentence != null) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    private static String ofThis(Throwable cause) {
        var said = OwnDatabase.sentence(cause);
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case BindException taken -> "A port cannot be opened (" + said + "); choose another with --port.";
            case FileSystemException file ->
                "A file cannot be read or written (" + said + "); look at its rights and its disk.";
            case SQLException refused -> "The database does not do what it is asked (" + said + ").";
            case FlywayException refused
            when !(refused.getCause() instanceof SQLException) ->
                "The tables of the database do not fit this Stoa (" + said
                        + "); it was made by another version, so start that one or give this one a database of its own.";
            default -> ofConfiguration(cause, said);
        };
    }

    /** By name: these are thrown by several class loaders, and their superclasses by everybody. */
    private static String ofConfiguration(Throwable cause, String said) {
        var isOfConfiguration = cause.getClass().getSimpleName().matches("Config(Validation|uration)Exception")
                || said.matches("SRCFG\\d+.*");
        return isOfConfiguration ? "A setting does not fit (" + said + ")." : null;
    }
}
