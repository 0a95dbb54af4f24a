package dev.stoa.group.support;

import dev.stoa.site.Errors;

/**
 * What somebody just tried on the page of a request and what became of it, so that the page comes back with everything they
 * typed; a form that was not sent is null.
 *
 * @param part the section in which the messages stand: "state", "details", "room", "food", "report", "messages", "guests"
 * @param outdated somebody saved in between
 * @param text a reason, a message or names, as typed
 */
public record RequestAttempt(
        String part,
        DetailsForm details,
        FoodForm food,
        ReportForm report,
        String text,
        Errors errors,
        boolean outdated) {

    static final RequestAttempt NONE = new RequestAttempt("", null, null, null, "", Errors.NONE, false);

    static final String LATE =
            "Somebody changed this request after you had opened it. This is how it stands now: please look at it again.";

    static RequestAttempt wrong(DetailsForm details, Errors errors) {
        return new RequestAttempt("details", details, null, null, "", errors, false);
    }

    static RequestAttempt wrong(FoodForm food, Errors errors) {
        return new RequestAttempt("food", null, food, null, "", errors, false);
    }

    static RequestAttempt wrong(ReportForm report, Errors errors) {
        return new RequestAttempt("report", null, null, report, "", errors, false);
    }

    static RequestAttempt wrong(String part, String text, Errors errors) {
        return new RequestAttempt(part, null, null, null, text, errors, false);
    }

    /** The same, for who comes too late. */
    RequestAttempt late() {
        return new RequestAttempt(part, details, food, report, text, Errors.NONE.with("", LATE), true);
    }

    public boolean in(String section) {
        return part.equals(section);
    }

    /** What was typed in this section; empty where nothing was. */
    public String typedIn(String section) {
        return in(section) ? text : "";
    }
}
