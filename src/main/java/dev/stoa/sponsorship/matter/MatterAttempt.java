package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;

/**
 * What a person just tried on the page of a matter and what became of it, so that the page comes back with all they typed.
 *
 * @param typed null when the stored values are to be shown
 * @param outdated somebody saved in between: the page shows both
 * @param refusal why a move was refused; null when none was
 * @param reason of that move, as typed
 */
record MatterAttempt(Typed typed, Errors errors, boolean outdated, String refusal, String reason) {

    static final MatterAttempt NONE = new MatterAttempt(null, Errors.NONE, false, null, "");

    static MatterAttempt wrong(Typed typed, Errors errors) {
        return new MatterAttempt(typed, errors, false, null, "");
    }

    static MatterAttempt outdated(Typed typed) {
        return new MatterAttempt(typed, Errors.NONE, true, null, "");
    }

    static MatterAttempt refused(String sentence, String reason) {
        return new MatterAttempt(null, Errors.NONE, false, sentence, reason);
    }
}
