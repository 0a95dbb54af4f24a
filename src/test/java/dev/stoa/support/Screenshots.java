package dev.stoa.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.support.Browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes pictures of a running portal, for people to look at: {@code ./stoa screenshots}. Every key page in three widths,
 * light and dark, goes to {@code target/screenshots}; the few that the README shows go beside it in {@code .github}.
 */
public final class Screenshots {

    private static final Map<String, String> PUBLIC = new TreeMap<>(Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("projects", "/projects"),
            Map.entry("project", "/projects/annoy"),
            Map.entry("project-ants", "/projects/ants"),
            Map.entry("contributions", "/contributions"),
            Map.entry("contributions-rows", "/contributions/rows"),
            Map.entry("completeness", "/completeness"),
            Map.entry("people", "/people"),
            Map.entry("person", "/people/choleraehyq"),
            Map.entry("events", "/events"),
            Map.entry("events-ours", "/events?ours=yes"),
            Map.entry("talks", "/talks"),
            Map.entry("groups", "/groups"),
            Map.entry("groups-europe", "/groups?region=europe"),
            Map.entry("groups-near", "/groups?near=Lund"),
            Map.entry("groups-new", "/groups/new"),
            Map.entry("group", "/groups/stockholm-kug"),
            Map.entry("requests-new", "/requests/new?for=group"),
            Map.entry("requests-new-room", "/requests/new?for=group&kind=hosting"),
            Map.entry("sponsorships", "/sponsorships"),
            Map.entry("events-month", "/events?month=2026-12"),
            Map.entry("event", "/events/fosdem-2025"),
            Map.entry("talk", "/talks/korutiner-i-vardagen"),
            Map.entry("releases", "/releases"),
            Map.entry("map", "/map"),
            Map.entry("funnel", "/contributions/funnel"),
            Map.entry("stars", "/projects/annoy/stars"),
            Map.entry("transparency", "/transparency"),
            Map.entry("good-first-issues", "/good-first-issues"),
            Map.entry("home-german", "/de"),
            Map.entry("article", "/news/what-we-count"),
            Map.entry("search", "/search?q=python"),
            Map.entry("news", "/news"),
            Map.entry("picture-site", "/og/site.png"),
            Map.entry("picture-project", "/og/projects/annoy.png"),
            Map.entry("picture-talk", "/og/talks/korutiner-i-vardagen.png"),
            Map.entry("about", "/about"),
            Map.entry("nothing", "/projects?q=no-such-thing"),
            Map.entry("missing", "/projects/no-such-project")));

    private static final Map<String, String> STAFF = new TreeMap<>(Map.ofEntries(
            Map.entry("styleguide", "/styleguide"),
            Map.entry("desk", "/admin"),
            Map.entry("desk-sponsorships", "/admin/sponsorships"),
            Map.entry("desk-board", "/admin/board"),
            Map.entry("desk-history", "/admin/history"),
            Map.entry("desk-command", "/admin/command?q=python"),
            Map.entry("desk-invoices", "/admin/tables/invoices"),
            Map.entry("desk-file", "/admin/sponsorships/import"),
            Map.entry("desk-new", "/admin/sponsorships/new"),
            Map.entry("desk-sponsorship", "/admin/sponsorships/49"),
            Map.entry("desk-budgets", "/admin/budgets"),
            Map.entry("desk-budget", "/admin/budgets/31"),
            Map.entry("desk-rates", "/admin/rates"),
            Map.entry("desk-approvals", "/admin/approvals"),
            Map.entry("desk-groups", "/admin/groups"),
            Map.entry("desk-conferences", "/admin/conferences"),
            Map.entry("desk-talks", "/admin/talks"),
            Map.entry("desk-cfps", "/admin/cfps"),
            Map.entry("desk-imports", "/admin/imports"),
            Map.entry("desk-group", "/admin/groups/stockholm-kug"),
            Map.entry("desk-requests", "/admin/requests"),
            Map.entry("desk-request", "/admin/requests/1"),
            Map.entry("desk-venues", "/admin/venues"),
            Map.entry("desk-venue", "/admin/venues/the-arcade"),
            Map.entry("desk-sync", "/admin/sync"),
            Map.entry("desk-deliveries", "/admin/deliveries"),
            Map.entry("desk-hooks", "/admin/hooks"),
            Map.entry("desk-completeness", "/admin/completeness"),
            Map.entry("desk-upstreams", "/admin/upstreams"),
            Map.entry("desk-people", "/admin/people"),
            Map.entry("desk-identities", "/admin/identities"),
            Map.entry("desk-organisations", "/admin/organisations"),
            Map.entry("desk-bots", "/admin/bots"),
            Map.entry("desk-decisions", "/admin/decisions"),
            Map.entry("desk-pipeline", "/admin/pipeline"),
            Map.entry("desk-projects", "/admin/projects"),
            Map.entry("desk-metrics", "/admin/metrics"),
            Map.entry("desk-users", "/admin/users")));

    private static final List<String> README =
            List.of("home-1440-light", "home-1440-dark", "home-390-light", "desk-1440-light");

    private static final double KEYCLOAK_MILLIS = 180_000;

    private final String portal;
    private final Path data;
    private final Path folder = Path.of("target", "screenshots");

    private Screenshots(String portal, Path data) {
        this.portal = portal;
        this.data = data;
    }

    /** @param args the portal's address and its data folder, in which the sample users' passwords are */
    public static void main(String... args) throws IOException {
        new Screenshots(args[0], Path.of(args[1])).take();
    }

    private void take() throws IOException {
        Files.createDirectories(folder);
        try (var browser = Browser.open()) {
            awaitSampleWorld(browser);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 820, 1440}) {
                    try (var visitor = browser.window(width, 900, scheme)) {
                        all(visitor, PUBLIC, width, scheme);
                    }
                    try (var staff = browser.window(width, 900, scheme)) {
                        signIn(staff.page());
                        all(staff, STAFF, width, scheme);
                    }
                }
            }
        }
        var shown = Files.createDirectories(Path.of(".github", "pictures"));
        for (var name : README) {
            Files.copy(
                    folder.resolve(name + ".png"), shown.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitSampleWorld(Browser browser) {
        try (var visitor = browser.window(false)) {
            long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
            do {
                visitor.page().waitForTimeout(1000);
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("The sample world is not complete after four minutes");
                }
            } while (!isComplete(visitor.page()));
        }
    }

    private boolean isComplete(Page page) {
        try {
            page.navigate(portal + "/");
            return page.locator(".as-of").textContent().startsWith("complete");
        } catch (com.microsoft.playwright.PlaywrightException notUpYet) {
            return false;
        }
    }

    private void signIn(Page page) throws IOException {
        page.navigate(portal + "/admin");
        // The page that says "in a moment" reloads itself until Keycloak is there.
        page.locator("#username").waitFor(new Locator.WaitForOptions().setTimeout(KEYCLOAK_MILLIS));
        page.locator("#username").fill("ada");
        page.locator("#password")
                .fill(Files.readString(data.resolve("secrets/password-ada")).strip());
        page.locator("#password").press("Enter");
        page.waitForURL(portal + "/admin**");
    }

    private void all(Window visitor, Map<String, String> pages, int width, ColorScheme scheme) {
        pages.forEach((name, path) -> {
            visitor.page().navigate(portal + path);
            var file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(file))
                            .setFullPage(true));
        });
    }
}
