package dev.stoa.sponsorship.request;

/** Something else has to be done first, or it is too late. The message is a sentence for the person who tried. */
class NotPossible extends RuntimeException {

    private final String field;

    NotPossible(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Beside which field it belongs; empty for none. */
    String field() {
        return field;
    }
}
