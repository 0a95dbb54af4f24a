package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;

/**
 * What a person just tried on the page of a matter and what became of it, so that the page comes back with all they typed.
 *
 * @param typed null when the stored values are to be shown
 * @param outdated somebody saved in between: the page shows both
 * @param refusal why a move was refused; null when none was
 * @param reason of that move, as typed
 * @param adjusts it was an adjustment against the rules
 * @param to the state that was chosen, by its slug; empty for none
 */
record MatterAttempt(
        Typed typed, Errors errors, boolean outdated, String refusal, String reason, boolean adjusts, String to) {

    static final MatterAttempt NONE = new MatterAttempt(null, Errors.NONE, false, null, "", false, "");

    static MatterAttempt wrong(Typed typed, Errors errors) {
        return new MatterAttempt(typed, errors, false, null, "", false, "");
    }

    static MatterAttempt outdated(Typed typed) {
        return new MatterAttempt(typed, Errors.NONE, true, null, "", false, "");
    }

    static MatterAttempt refused(String sentence, String reason, boolean adjusts, String to) {
        return new MatterAttempt(null, Errors.NONE, false, sentence, reason, adjusts, to);
    }

    /** Why a field was changed, as typed. */
    String because() {
        return typed == null ? "" : typed.raw("because");
    }
}
