package dev.stoa.identity;

import dev.stoa.site.ErrorPage;

/** What people read while nobody can sign in. */
final class SignInPages {

    private SignInPages() {}

    static ErrorPage starting() {
        return new ErrorPage(503, "sign-in-starting", "", 3);
    }

    static ErrorPage failed() {
        return new ErrorPage(503, "sign-in-failed", "", 0);
    }

    static ErrorPage away() {
        return new ErrorPage(503, "sign-in-away", "", 10);
    }
}
