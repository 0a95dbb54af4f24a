package dev.stoa.platform;

/**
 * Stoa cannot start as it is set up. The message is one sentence for the operator that names what is wrong and what to do;
 * it holds no secret.
 */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
