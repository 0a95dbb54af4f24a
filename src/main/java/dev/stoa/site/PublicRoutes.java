package dev.stoa.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one list of what an anonymous caller may reach. It fails closed: a path that is neither public here nor in a
 * staff space does not exist for anyone (404), so that a route added without a thought stays shut until it is listed.
 *
 * <p>Paths are those of the request, decoded and normalised, without the query. {@code {}} stands for one segment and
 * {@code {**}} for the rest of the path. A page also answers with {@code .json}, {@code .csv}, {@code .atom} and
 * {@code .ics} appended.
 */
public final class PublicRoutes {

    /** Where GitHub delivers to; signed, and so open to all. */
    public static final String WEBHOOKS = "/webhooks/github";

    /**
     * Public pages: read only, the same for every visitor, and so fit for the page cache. Each answers as HTML, JSON and CSV: at
     * one address by what the client accepts, and at the address with the ending. Resources need to know the types only, never
     * the endings.
     */
    private static final String[] ADDRESSES = {
        "/",
        "/projects",
        "/projects/{}",
        "/projects/{}/stars",
        "/people",
        "/people/{}",
        "/contributions",
        "/contributions/rows",
        "/contributions/elsewhere",
        "/contributions/funnel",
        "/search",
        "/good-first-issues",
        "/releases",
        "/events",
        "/events/{}",
        "/groups",
        "/groups/{}",
        "/map",
        "/sponsorships",
        "/sponsorships/{}",
        "/talks",
        "/talks/{}",
        "/transparency",
        "/completeness",
        "/news",
        "/news/{}",
        "/openapi",
        "/embeds",
        "/about",
        "/privacy",
        "/accessibility",
        "/imprint",
        "/code-of-conduct",
        "/sponsoring",
        "/pages/{}"
    };

    /** Pages that are one visitor's own. */
    private static final String[] OWN = {
        "/me",
        "/requests/new",
        "/requests/{}",
        "/groups/new",
        "/groups/confirmations/{}",
        "/events/{}/rsvps/new",
        "/rsvps/{}"
    };

    private static final RouteSet PAGES = RouteSet.of(ADDRESSES);

    private static final RouteSet BARE = RouteSet.bare(ADDRESSES);

    private static final RouteSet BARE_OWN = RouteSet.bare(OWN);

    /** Pages of which there are as many as words: made like all others, and not kept. */
    private static final RouteSet FLEETING = RouteSet.of("/search");

    /** Public as well, but different for each caller or query: never kept by the page cache. */
    private static final RouteSet UNCACHED = RouteSet.of(OWN)
            .and(
                    "/live",
                    "/calendars/{}",
                    "/logos/{}",
                    "/deadlines/{}",
                    "/requests/{}/data",
                    "/requests/{}/files/{}",
                    "/rsvps/{}/data",
                    "/og/{}",
                    "/og/{}/{}");

    /** Pictures and small pages for others: kept like pages, in one form only. */
    private static final RouteSet PARTS = RouteSet.of("/badges/{**}", "/embed/{**}");

    private static final RouteSet FILES = RouteSet.of(
            "/css/{**}",
            "/js/{**}",
            "/img/{**}",
            "/fonts/{**}",
            "/images/{}",
            "/favicon.ico",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemaps/{}",
            "/.well-known/security.txt");

    /** Writes from outside, and the end of a session; all else that writes needs a sign-in. */
    private static final RouteSet WRITES = RouteSet.of(
            WEBHOOKS,
            "/requests",
            "/groups",
            "/groups/confirmations/{}",
            "/events/{}/rsvps",
            "/rsvps/{}/confirmation",
            "/rsvps/{}/answers",
            "/rsvps/{}/cancellations",
            "/rsvps/{}/removal",
            "/requests/{}",
            "/requests/{}/messages",
            "/requests/{}/files",
            "/requests/{}/files/{}/removal",
            "/requests/{}/guests",
            "/requests/{}/guests/{}/removal",
            "/requests/{}/withdrawal",
            "/requests/{}/deletion",
            "/sign-out");

    /** For staff only: who is signed in without a role of theirs is refused. */
    private static final RouteSet DESK = RouteSet.of("/admin", "/admin/{**}", "/styleguide");

    /** Here a sign-in is always needed: of staff, or of a contributor. */
    private static final RouteSet STAFF = RouteSet.of("/admin", "/admin/{**}", "/styleguide", "/sign-in", "/me/{**}");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private PublicRoutes() {}

    /** True when anyone may send this request: a listed path by a method that is meant for it. */
    public static boolean isPublic(String method, String path) {
        String verb = method.toUpperCase(Locale.ROOT);
        if (READING.contains(verb) && isReadable(path)) {
            return true;
        }
        return (verb.equals("POST") || verb.equals("OPTIONS")) && WRITES.has(path);
    }

    /** True for the address of a public page, whatever its format: the same bytes for every visitor. */
    public static boolean isPage(String path) {
        return (PAGES.has(path) || PARTS.has(path)) && !UNCACHED.has(path);
    }

    /** True for a page at its own address, without the ending of a format. */
    static boolean isBarePage(String path) {
        return BARE.has(path) && !UNCACHED.has(path);
    }

    /** True for a page that the page cache may keep. */
    static boolean isKept(String path) {
        return !FLEETING.has(path);
    }

    /** The addresses of all pages; {@code {}} stands for one segment. */
    public static List<String> pages() {
        return List.of(ADDRESSES);
    }

    /** True for what is written in the languages of the site: public pages for people, and where their forms are sent. */
    static boolean isTranslated(String path) {
        return DataRoutes.isNegotiated(path)
                || BARE_OWN.has(path)
                || WRITES.has(path) && !path.equals(WEBHOOKS) && !path.equals("/sign-out")
                || path.startsWith("/me/");
    }

    /** True where only people who are signed in may go. */
    public static boolean isStaff(String path) {
        return STAFF.has(path);
    }

    /** True for the staff desk. */
    public static boolean isDesk(String path) {
        return DESK.has(path);
    }

    /** True for pages with a button that ends the session, which ends at the provider too. */
    static boolean hasSignOut(String path) {
        return isStaff(path) || path.equals("/me");
    }

    /** True when the path is public for at least one method: another method is then 405, not 404. */
    public static boolean isKnown(String path) {
        return isReadable(path) || WRITES.has(path);
    }

    /** What a caller may send to a public path, as the {@code Allow} header says it. */
    public static String allowed(String path) {
        boolean writes = WRITES.has(path);
        return isReadable(path) ? (writes ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS") : "OPTIONS, POST";
    }

    private static boolean isReadable(String path) {
        return PAGES.has(path) || PARTS.has(path) || UNCACHED.has(path) || FILES.has(path);
    }
}
