package dev.stoa.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        "/people",
        "/people/{}",
        "/contributions",
        "/contributions/rows",
        "/contributions/elsewhere",
        "/search",
        "/good-first-issues",
        "/releases",
        "/events",
        "/events/{}",
        "/groups",
        "/groups/{}",
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

    private static final List<Pattern> PAGES = patterns(ADDRESSES);

    private static final List<Pattern> BARE =
            Stream.of(ADDRESSES).map(route -> Pattern.compile(regex(route))).toList();

    /** Lists that are feeds too. */
    private static final Set<String> FEEDS = Set.of(
            "/projects",
            "/people",
            "/contributions/rows",
            "/contributions/elsewhere",
            "/releases",
            "/events",
            "/groups",
            "/sponsorships",
            "/transparency",
            "/good-first-issues",
            "/talks",
            "/news");

    /** Pages of which there are as many as words: made like all others, and not kept. */
    private static final Pattern FLEETING = pattern("/search");

    /** Public as well, but different for each caller or query: never kept by the page cache. */
    private static final List<Pattern> UNCACHED = patterns(
            "/live",
            "/me",
            "/calendars/{}",
            "/logos/{}",
            "/deadlines/{}",
            "/requests/new",
            "/requests/{}",
            "/requests/{}/data",
            "/requests/{}/files/{}",
            "/groups/new",
            "/groups/confirmations/{}",
            "/events/{}/rsvps/new",
            "/rsvps/{}",
            "/rsvps/{}/data",
            "/og/{}",
            "/og/{}/{}");

    /** Pictures and small pages for others: kept like pages, in one form only. */
    private static final List<Pattern> PARTS = patterns("/badges/{**}", "/embed/{**}");

    private static final List<Pattern> FILES = patterns(
            "/css/{**}",
            "/js/{**}",
            "/img/{**}",
            "/fonts/{**}",
            "/favicon.ico",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemaps/{}",
            "/.well-known/security.txt");

    /** Writes from outside, and the end of a session; all else that writes needs a sign-in. */
    private static final List<Pattern> WRITES = patterns(
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
    private static final List<Pattern> DESK = patterns("/admin", "/admin/{**}", "/styleguide");

    /** Here a sign-in is always needed: of staff, or of a contributor. */
    private static final List<Pattern> STAFF = patterns("/admin", "/admin/{**}", "/styleguide", "/sign-in", "/me/{**}");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private PublicRoutes() {}

    /** True when anyone may send this request: a listed path by a method that is meant for it. */
    public static boolean isPublic(String method, String path) {
        String verb = method.toUpperCase(Locale.ROOT);
        if (READING.contains(verb) && isReadable(path)) {
            return true;
        }
        return (verb.equals("POST") || verb.equals("OPTIONS")) && matches(WRITES, path);
    }

    /** True for the address of a public page, whatever its format: the same bytes for every visitor. */
    public static boolean isPage(String path) {
        return (matches(PAGES, path) || matches(PARTS, path)) && !matches(UNCACHED, path);
    }

    /** True for a page that the page cache may keep. */
    static boolean isKept(String path) {
        return !FLEETING.matcher(path).matches();
    }

    /**
     * True where the answer is open data: a page in a form for programs, a feed, a badge. What a program of any other site may
     * read, and what it may not have too much of.
     *
     * @param accept as the client sent it, or null
     */
    static boolean isOpenData(String path, String accept) {
        if (path.startsWith("/badges/")) {
            return true;
        }
        if (isFeed(path)) {
            return isPage(path);
        }
        return (Medium.at(path) != Medium.HTML || Medium.wanted(accept) != Medium.HTML) && speaksData(path);
    }

    /** True for the address of a list that is an Atom feed too, with {@code .atom} appended. */
    public static boolean hasFeed(String path) {
        return FEEDS.contains(path);
    }

    private static boolean isFeed(String path) {
        return path.endsWith(".atom") || path.endsWith(".ics");
    }

    /** The addresses of all pages; {@code {}} stands for one segment. */
    public static List<String> pages() {
        return List.of(ADDRESSES);
    }

    /** True for the bare address of a page that speaks data: what is sent there depends on what the client accepts. */
    static boolean isNegotiated(String path) {
        return Medium.at(path) == Medium.HTML && speaksData(path);
    }

    /** True for such a page, whatever its ending. */
    static boolean speaksData(String path) {
        var bare = path.substring(0, path.length() - Medium.at(path).ending.length());
        return !isFeed(bare) && !bare.endsWith(".html") && matches(BARE, bare) && !matches(UNCACHED, bare);
    }

    /** True where only people who are signed in may go. */
    public static boolean isStaff(String path) {
        return matches(STAFF, path);
    }

    /** True for the staff desk. */
    public static boolean isDesk(String path) {
        return matches(DESK, path);
    }

    /** True for pages with a button that ends the session, which ends at the provider too. */
    static boolean hasSignOut(String path) {
        return isStaff(path) || path.equals("/me");
    }

    /** True when the path is public for at least one method: another method is then 405, not 404. */
    public static boolean isKnown(String path) {
        return isReadable(path) || matches(WRITES, path);
    }

    /** What a caller may send to a public path, as the {@code Allow} header says it. */
    public static String allowed(String path) {
        boolean writes = matches(WRITES, path);
        return isReadable(path) ? (writes ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS") : "OPTIONS, POST";
    }

    private static boolean isReadable(String path) {
        return matches(PAGES, path) || matches(PARTS, path) || matches(UNCACHED, path) || matches(FILES, path);
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(path).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> patterns(String... routes) {
        return List.of(routes).stream().map(PublicRoutes::pattern).toList();
    }

    private static Pattern pattern(String route) {
        return Pattern.compile(regex(route) + "(\\.(json|csv|atom|ics|html))?");
    }

    private static String regex(String route) {
        return Pattern.quote(route).replace("{**}", "\\E.+\\Q").replace("{}", "\\E[^/]+\\Q");
    }
}
