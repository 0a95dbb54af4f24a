package dev.stoa.identity;

import dev.stoa.site.ErrorPage;

/** What staff read while nobody can sign in. */
final class SignInPages {

    private SignInPages() {}

    static ErrorPage starting() {
        return new ErrorPage(
                503,
                "Sign-in starts in a moment",
                "The portal is up; the service that knows the passwords is still starting.",
                "This page asks again every few seconds and goes on by itself.",
                "",
                3);
    }

    static ErrorPage failed() {
        return new ErrorPage(
                503,
                "Sign-in is not available",
                "The service that knows the passwords did not start. Public pages are not affected.",
                "The reason is in the log of the portal; whoever runs it can start it again.");
    }

    static ErrorPage away() {
        return new ErrorPage(
                503,
                "Sign-in is away",
                "The service that knows the passwords does not answer. Public pages are not affected.",
                "This page asks again by itself; nothing was lost.",
                "",
                10);
    }
}
