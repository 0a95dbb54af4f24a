package dev.stoa.site;

/**
 * What went wrong, in the words of the person who sees it: what happened and what to do next. Nothing of the inside is
 * told; whoever reports an unexpected error quotes its incident, which is also in the log.
 *
 * @param incident empty unless the fault is ours
 * @param refresh seconds after which the page asks again by itself; 0 for never
 */
public record ErrorPage(int status, String title, String what, String next, String incident, int refresh) {

    public ErrorPage(int status, String title, String what, String next) {
        this(status, title, what, next, "", 0);
    }

    public static ErrorPage of(int status) {
        return switch (status) {
            case 400 ->
                page(
                        400,
                        "That request is not readable",
                        "The address or what was sent with it is malformed.",
                        "Check the address, or start again from the home page.");
            case 401 ->
                page(
                        401,
                        "Please sign in",
                        "This page is for people who are signed in, and you are not any more.",
                        "Sign in in another tab, then come back here and send the form again: what you typed is still there.");
            case 403 ->
                page(
                        403,
                        "This needs another role",
                        "You are signed in, but your roles do not allow this.",
                        "Ask an administrator for the role that you need.");
            case 404, 410 ->
                page(
                        status,
                        "Nothing is here",
                        "There is no page at this address, or not any more.",
                        "Search for the project, or start again from the home page.");
            case 405 ->
                page(
                        405,
                        "That cannot be done here",
                        "The page is there, but it does not take this kind of request.",
                        "Go back and use the buttons of the page.");
            case 406 ->
                page(
                        406,
                        "Not in this format",
                        "This page exists, but not in the format that was asked for.",
                        "Ask for text/html, or see the data formats at /openapi.");
            case 409 ->
                page(
                        409,
                        "Someone else was faster",
                        "What you edited was changed by someone else meanwhile.",
                        "Go back, load the page again, and repeat your change on what is there now.");
            case 413 ->
                page(
                        413,
                        "That is too large",
                        "What was sent is larger than is taken here. Nothing of it was kept, and nothing else was changed.",
                        "Go back, where all that you typed still stands, and send a smaller text or file.");
            case 414 ->
                page(
                        414,
                        "That address is too long",
                        "The address has more characters than any page of ours.",
                        "Start again from the home page.");
            case 415 ->
                page(
                        415,
                        "That format is not understood",
                        "What was sent is in a format that is not taken here.",
                        "Send the form of the page as it is.");
            case 422 ->
                page(
                        422,
                        "That is not complete",
                        "Something in the form is missing or not valid.",
                        "Go back and look at the fields once more.");
            case 429 ->
                page(
                        429,
                        "Too many requests",
                        "More was sent than is taken in a short time.",
                        "Wait a minute, then try again.");
            case 503 ->
                page(
                        503,
                        "Back in a moment",
                        "A part that this page needs is not there right now.",
                        "Try again in a minute; nothing was lost.");
            default ->
                status < 500
                        ? page(
                                status,
                                "That did not work",
                                "The request cannot be answered as it was sent.",
                                "Start again from the home page.")
                        : page(
                                status,
                                "Something went wrong on our side",
                                "The page could not be made. It is not your fault.",
                                "Try again; if it stays, tell us the incident below.");
        };
    }

    /** Another site tried to send a form in the visitor's name. */
    static ErrorPage foreignOrigin() {
        return page(
                403,
                "That came from another site",
                "A page that is not ours tried to send this form, so it was not taken.",
                "If you meant to send it, open the page here and send it again.");
    }

    ErrorPage with(String newIncident) {
        return new ErrorPage(status, title, what, next, newIncident, refresh);
    }

    private static ErrorPage page(int status, String title, String what, String next) {
        return new ErrorPage(status, title, what, next);
    }
}
