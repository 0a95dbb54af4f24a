package dev.stoa.site;

import java.util.Set;

/**
 * What went wrong, for the person who sees it; {@link FailureTexts} says what happened and what to do next. Nothing of the
 * inside is told; whoever reports an unexpected error quotes its incident, which is also in the log.
 *
 * @param failure the name under which the texts know it
 * @param incident empty unless the fault is ours
 * @param refresh seconds after which the page asks again by itself; 0 for never
 */
public record ErrorPage(int status, String failure, String incident, int refresh) {

    /** Each of these has words of its own. */
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422, 429, 503);

    public static ErrorPage of(int status) {
        if (TOLD.contains(status)) {
            return new ErrorPage(status, Integer.toString(status), "", 0);
        }
        if (status == 410) {
            return new ErrorPage(410, "404", "", 0);
        }
        return new ErrorPage(status, status < 500 ? "other-4xx" : "500", "", 0);
    }

    /** Another site tried to send a form in the visitor's name. */
    static ErrorPage foreignOrigin() {
        return new ErrorPage(403, "foreign-origin", "", 0);
    }

    ErrorPage with(String newIncident) {
        return new ErrorPage(status, failure, newIncident, refresh);
    }
}
