package dev.stoa.site;

import java.util.Set;

/** Which of the {@link PublicRoutes} speak to programs: as JSON, CSV, a feed or a badge. */
public final class DataRoutes {

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

    private DataRoutes() {}

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
            return PublicRoutes.isPage(path);
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

    /** True for the bare address of a page that speaks data: what is sent there depends on what the client accepts. */
    static boolean isNegotiated(String path) {
        return Medium.at(path) == Medium.HTML && speaksData(path);
    }

    /** True for such a page, whatever its ending. */
    static boolean speaksData(String path) {
        var bare = path.substring(0, path.length() - Medium.at(path).ending.length());
        return !isFeed(bare) && !bare.endsWith(".html") && PublicRoutes.isBarePage(bare);
    }
}
