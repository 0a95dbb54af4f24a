package dev.stoa.identity;

/** The provider does not answer, or does not let us look; the message is a sentence for an administrator. */
class DirectoryAway extends RuntimeException {

    private final boolean refused;

    /** @param refused that the provider said no, or was not asked: nothing was changed; else it may have been */
    DirectoryAway(String sentence, boolean refused, Throwable cause) {
        super(sentence, cause);
        this.refused = refused;
    }

    boolean refused() {
        return refused;
    }
}
