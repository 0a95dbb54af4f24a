package dev.stoa.github.sync;

/** Where a run stands. */
public enum RunState {
    /** Somebody wants it; a process that runs jobs takes it up within seconds. */
    ASKED("waiting to begin"),
    RUNNING("running"),
    /** Somebody wants it to end; it does after the page under way. */
    STOPPING("stopping"),
    STOPPED("stopped"),
    /** Its process died; the next run goes on where it was. */
    INTERRUPTED("interrupted"),
    DONE("done"),
    FAILED("failed");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Holds the lease: no other run may begin. */
    public boolean underWay() {
        return this == ASKED || this == RUNNING || this == STOPPING;
    }
}
