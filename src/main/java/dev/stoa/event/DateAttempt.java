package dev.stoa.event;

import dev.stoa.site.Errors;

/**
 * What a person just tried on the page of a date and what became of it; of the two forms the one that was sent comes back as
 * it was typed, the other is null.
 *
 * @param refusal why a move was refused; null when none was
 */
public record DateAttempt(DateForm one, MoveForm move, Errors errors, String refusal) {

    static final DateAttempt NONE = new DateAttempt(null, null, Errors.NONE, null);

    static DateAttempt one(DateForm form, Errors errors) {
        return new DateAttempt(form, null, errors, null);
    }

    static DateAttempt moved(MoveForm form, Errors errors) {
        return new DateAttempt(null, form, errors, null);
    }

    static DateAttempt refused(MoveForm form, String refusal) {
        return new DateAttempt(null, form, Errors.NONE, refusal);
    }
}
