package dev.stoa.event.imports;

/** What was shown is not how it stands any more; the message names what moved. */
final class Moved extends RuntimeException {
    Moved(String name) {
        super(name, null, false, false);
    }
}
