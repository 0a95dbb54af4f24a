package dev.stoa.event.imports;

/** What was shown is not how it stands any more; the message names what moved. */
final class Outdated extends RuntimeException {
    Outdated(String name) {
        super(name, null, false, false);
    }
}
