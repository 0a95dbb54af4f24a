package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;

/** GitHub ran out of time, or said that the question is too large: the same with a smaller page may be answered. */
class AskedTooMuch extends SourceException {

    AskedTooMuch(String message) {
        super(message);
    }
}
