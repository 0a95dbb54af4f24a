package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;

/**
 * The letter that declines a request, before it goes.
 *
 * @param mail whether it goes by mail; else the reason is kept only
 */
public record RefusalPage(
        long id, String title, String asker, boolean mail, String reason, String letter, int version, Errors errors) {

    static RefusalPage of(SponsorshipRequest request, String reason, String letter, int version, Errors errors) {
        return new RefusalPage(
                request.id,
                request.title(),
                request.asked.asker(),
                request.asked.email() != null,
                reason,
                letter,
                version,
                errors);
    }
}
