package dev.stoa.group.hosting;

/** What was asked for cannot be, for a reason that people can do something about. The message stands beside the field. */
public final class NotPossible extends RuntimeException {

    private final String field;

    public NotPossible(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
