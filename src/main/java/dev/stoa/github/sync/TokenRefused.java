package dev.stoa.github.sync;

/** GitHub does not take our token: whatever else would be asked with it would fail alike. */
public class TokenRefused extends SourceException {

    public TokenRefused(String message) {
        super(message);
    }
}
