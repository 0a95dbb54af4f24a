package dev.stoa.site;

/** Somebody else saved, or decided, after this person had opened the form: shown as 409, with what is there now. */
public final class Outdated extends RuntimeException {

    public Outdated() {
        super("Somebody saved meanwhile", null, false, false);
    }
}
