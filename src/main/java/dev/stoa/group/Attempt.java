package dev.stoa.group;

import dev.stoa.site.Errors;

/**
 * What somebody just tried on the desk's page of a group and what became of it, so that the page comes back with everything
 * they typed.
 *
 * @param form as typed; null when the stored values are to be shown, as are the two that follow when they are to be blank
 * @param errors of whichever form was sent
 * @param outdated somebody saved in between
 * @param refusal why a move was refused; null when none was
 * @param reason of that move, as typed
 */
public record Attempt(
        GroupForm form,
        OrganiserForm organiser,
        SupportForm support,
        Errors errors,
        boolean outdated,
        String refusal,
        String reason) {

    static final Attempt NONE = new Attempt(null, null, null, Errors.NONE, false, null, "");

    static Attempt wrong(GroupForm form, Errors errors) {
        return new Attempt(form, null, null, errors, false, null, "");
    }

    static Attempt wrong(OrganiserForm form, Errors errors) {
        return new Attempt(null, form, null, errors, false, null, "");
    }

    static Attempt wrong(SupportForm form, Errors errors) {
        return new Attempt(null, null, form, errors, false, null, "");
    }

    static Attempt outdated(GroupForm form) {
        return new Attempt(form, null, null, Errors.NONE, true, null, "");
    }

    static Attempt refused(String sentence, String reason) {
        return new Attempt(null, null, null, Errors.NONE, false, sentence, reason);
    }
}
