package dev.stoa.github.sync;

/** GitHub ran out of time, or said that the question is too large: the same with a smaller page may be answered. */
public class AskedTooMuch extends SourceException {

    public AskedTooMuch(String message) {
        super(message);
    }
}
