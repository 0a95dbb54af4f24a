package dev.stoa.people.decision;

/** Somebody else saved the same row, or took it away, after this person had opened the form. */
public class Outdated extends RuntimeException {
    Outdated() {
        super("Somebody saved meanwhile", null, false, false);
    }
}
