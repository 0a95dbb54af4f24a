package dev.stoa.github.webhook;

import java.util.Locale;

/** Which of the accepted secrets one is, as kept with each delivery that it has signed. */
public enum SecretRole {
    /** The one there is. */
    ONLY,
    /** To be replaced, while another one is there already. */
    OLD,
    /** To replace it: what is given to GitHub. */
    NEW,
    /** Thought up by GitHub for the App that staff made with us; it does not take part in the rotation. */
    APP;

    /** "the new secret". */
    public String inWords() {
        return switch (this) {
            case ONLY -> "the secret";
            case APP -> "the App's own";
            default -> "the " + name().toLowerCase(Locale.ROOT) + " one";
        };
    }
}
