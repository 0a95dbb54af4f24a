package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import dev.stoa.site.DataRoutes;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.PublicSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every list is a feed, as a feed reader (Rome) reads it, and the page says where. */
@QuarkusTest
class FeedsTest {

    /** No lists of things that come one after the other. */
    private static final Set<String> NO_FEEDS = Set.of(
            "/",
            "/about",
            "/privacy",
            "/accessibility",
            "/imprint",
            "/code-of-conduct",
            "/sponsoring",
            "/completeness",
            "/contributions",
            "/openapi",
            "/search",
            "/contributions/funnel",
            // What stands there has the feeds of groups and of sponsorships.
            "/map",
            "/embeds");

    @Inject
    PublicSite site;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        site.tell();
    }

    @Test
    void everyListHasOne() throws Exception {
        var lists = PublicSite.pages().keySet().stream()
                .filter(page -> !page.contains("{}") && !NO_FEEDS.contains(page))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var list : lists) {
            assertTrue(DataRoutes.hasFeed(list), "no feed of " + list);
            var feed = read(list);
            assertEquals("atom_1.0", feed.getFeedType());
            assertTrue(feed.getId().endsWith(list), feed.getId());
            assertTrue(link(feed.getOtherLinks(), "self").endsWith(list + ".atom"));
            assertTrue(link(feed.getAlternateLinks(), "alternate").endsWith(list));
            assertNull(link(feed.getOtherLinks(), "hub"), "there is none");
            if (!list.equals("/contributions/elsewhere")) {
                assertFalse(feed.getEntries().isEmpty(), list);
            }
            valid(list, feed);
            assertEquals(
                    list + ".atom",
                    Pages.get(list)
                            .select("head link[rel=alternate][type=application/atom+xml]")
                            .attr("href"));
        }
    }

    private static void valid(String list, Feed feed) {
        var ids = new HashSet<String>();
        for (Entry entry : feed.getEntries()) {
            assertTrue(ids.add(entry.getId()), list + " has twice " + entry.getId());
            assertTrue(entry.getId().startsWith("urn:uuid:"), entry.getId());
            assertFalse(entry.getTitle().isBlank(), list);
            assertNotNull(entry.getUpdated());
            assertTrue(
                    URI.create(entry.getAlternateLinks().getFirst().getHref()).isAbsolute());
            assertFalse(entry.getUpdated().after(feed.getUpdated()), list + " is older than its entry");
        }
    }

    /** The same thing has the same id for ever, also in the next minute. */
    @Test
    void idsStay() throws Exception {
        var first = read("/releases").getEntries().getFirst().getId();
        ledger.change("update project set version = version + 1");
        assertEquals(first, read("/releases").getEntries().getFirst().getId());
        assertEquals("kiln v1.0", read("/releases").getEntries().getFirst().getTitle());
    }

    @Test
    void whatIsHiddenIsInNone() throws Exception {
        ledger.change("update person set hidden_at = now()");
        ledger.change("update project set visible = false");
        for (var list : List.of("/people", "/talks", "/projects", "/releases", "/contributions/rows")) {
            var text = given().get(list + ".atom?" + System.nanoTime()).asString();
            assertFalse(text.contains("Grace") || text.contains("kiln"), list);
        }
    }

    @Test
    void namesAHubWhereThereIsOne() throws Exception {
        var atom = Atom.of(
                "T",
                "/talks",
                "C",
                List.of(new Atom.Entry("urn:x", "T\u0001", "/t", Instant.EPOCH, Instant.EPOCH, "")));
        var feed =
                parse(atom.text(URI.create("https://oss.example/"), Optional.of(URI.create("https://hub.example/"))));
        assertEquals("https://hub.example/", link(feed.getOtherLinks(), "hub"));
        assertEquals("T", feed.getEntries().getFirst().getTitle());
    }

    private static Feed read(String list) throws Exception {
        var answer = given().get(list + ".atom");
        assertEquals(200, answer.statusCode(), list);
        assertTrue(answer.contentType().startsWith("application/atom+xml"), answer.contentType());
        assertEquals(
                304,
                given().header("If-None-Match", answer.header("ETag"))
                        .get(list + ".atom")
                        .statusCode());
        return parse(answer.asString());
    }

    private static Feed parse(String text) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    private static String link(List<Link> links, String relation) {
        return links.stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(Link::getHref)
                .findFirst()
                .orElse(null);
    }
}
