package dev.stoa.workflow;

/**
 * One state of a machine.
 *
 * @param owner the role that must do something while a subject rests here; empty where nobody has to
 * @param task what that is, as a short sentence without a full stop
 * @param main on the straight way from the first state to the last, not an exit or a waiting place beside it
 */
public record Stage<S extends Enum<S>>(S state, String owner, String task, boolean main) {

    public static <S extends Enum<S>> Stage<S> main(S state, String owner, String task) {
        return new Stage<>(state, owner, task, true);
    }

    public static <S extends Enum<S>> Stage<S> aside(S state, String owner, String task) {
        return new Stage<>(state, owner, task, false);
    }

    /** The state's name for a heading: "Wrap-up". */
    public String label() {
        return Words.capital(Words.of(state));
    }

    /** The state's name within a sentence: "wrap-up". */
    public String words() {
        return Words.of(state);
    }

    /** Who has to do something, in words: "editors", "legal"; empty where nobody has to. */
    public String people() {
        return owner.isEmpty() ? "" : Words.people(owner);
    }
}
