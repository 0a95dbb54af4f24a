package dev.stoa.github.sync;

/** GitHub does not take our token, nor a renewed one: asking for anything else with it only earns a ban. */
public class TokenRefused extends SourceException {

    public TokenRefused(String message) {
        super(message);
    }
}
