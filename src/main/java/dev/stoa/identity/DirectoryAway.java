package dev.stoa.identity;

/** The provider does not answer, or does not let us look; the message is a sentence for an administrator. */
class DirectoryAway extends RuntimeException {

    DirectoryAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
