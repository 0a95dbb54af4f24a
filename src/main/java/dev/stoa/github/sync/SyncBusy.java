package dev.stoa.github.sync;

/** Another sync of this database is under way; the message says which. */
public class SyncBusy extends RuntimeException {

    SyncBusy(RunStanding other) {
        super("A sync is under way already, asked for by " + other.askedBy());
    }
}
