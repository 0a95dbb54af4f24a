package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What a colleague just tried on the page of a request, so that it can come back with everything they typed.
 *
 * @param part the section of the page; empty for none
 * @param deal as typed; null when the stored values are to be shown
 * @param text a reason or a message as typed
 * @param until a day as typed
 * @param points a score as typed; null for none
 * @param outdated somebody saved in between
 */
record Attempt(
        String part,
        DealForm deal,
        String text,
        String until,
        MultivaluedMap<String, String> points,
        Errors errors,
        boolean outdated) {

    static final Attempt NONE = new Attempt("", null, "", "", null, Errors.NONE, false);

    private static final String LATE =
            "Somebody saved after you had opened the page. This is how it stands now: look at it, and try again.";

    static Attempt at(String part) {
        return new Attempt(part, null, "", "", null, Errors.NONE, false);
    }

    static Attempt text(String part, String text, String until) {
        return new Attempt(part, null, text, until, null, Errors.NONE, false);
    }

    static Attempt deal(DealForm form) {
        return new Attempt("deal", form, "", "", null, Errors.NONE, false);
    }

    static Attempt score(MultivaluedMap<String, String> typed) {
        return new Attempt("scores", null, "", "", typed, Errors.NONE, false);
    }

    Attempt with(Errors found) {
        return new Attempt(part, deal, text, until, points, found, outdated);
    }

    Attempt late() {
        return new Attempt(part, deal, text, until, points, Errors.NONE.with("", LATE), true);
    }
}
