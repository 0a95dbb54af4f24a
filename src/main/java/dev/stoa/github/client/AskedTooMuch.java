package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;

/** GitHub could not answer in time: the same question with fewer items a page may pass. */
class AskedTooMuch extends SourceException {

    AskedTooMuch(String message) {
        super(message);
    }
}
