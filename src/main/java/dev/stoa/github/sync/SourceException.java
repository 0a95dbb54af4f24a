package dev.stoa.github.sync;

/** GitHub did not give what was asked for. The message is a sentence for staff, without secrets. */
public class SourceException extends RuntimeException {

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
