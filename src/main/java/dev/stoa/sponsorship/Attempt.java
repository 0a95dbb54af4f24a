package dev.stoa.sponsorship;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import java.util.List;

/**
 * What a person just tried on the page of a sponsorship and what became of it, so that the page can come back with
 * everything they typed.
 *
 * @param form as typed; null when the stored values are to be shown
 * @param outdated somebody saved in between: the page shows both
 * @param refusal why a move was refused; null when none was
 * @param reason of that move, as typed
 */
public record Attempt(
        SponsorshipForm form, Errors errors, List<Option> matches, boolean outdated, String refusal, String reason) {

    static final Attempt NONE = new Attempt(null, Errors.NONE, List.of(), false, null, "");

    static Attempt wrong(SponsorshipForm form, Errors errors, List<EditionChoice> matches) {
        return new Attempt(
                form, errors, matches.stream().map(EditionChoice::option).toList(), false, null, "");
    }

    static Attempt outdated(SponsorshipForm form) {
        return new Attempt(form, Errors.NONE, List.of(), true, null, "");
    }

    static Attempt refused(String sentence, String reason) {
        return new Attempt(null, Errors.NONE, List.of(), false, sentence, reason == null ? "" : reason);
    }
}
