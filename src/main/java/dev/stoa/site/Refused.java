package dev.stoa.site;

/** The request ends with this page; thrown where only an exception can end it. Not a fault, so without a stack trace. */
public final class Refused extends RuntimeException {

    private final transient ErrorPage page;

    public Refused(ErrorPage page) {
        super(page.failure(), null, false, false);
        this.page = page;
    }

    public ErrorPage page() {
        return page;
    }
}
