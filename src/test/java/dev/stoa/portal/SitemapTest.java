package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.PublicSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What search engines find: every page, once, at one address, and when it changed. */
@QuarkusTest
class SitemapTest {

    @Inject
    PublicSite site;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        site.tell();
    }

    /** Each address answers and calls itself by the same name; all kinds of pages are among them. */
    @Test
    void hasEveryPageByItsCanonicalAddress() {
        var locations = xml("/sitemap.xml").select("url > loc").eachText();
        assertEquals(locations.size(), new HashSet<>(locations).size());
        for (var location : locations) {
            var path = URI.create(location).getRawPath();
            assertEquals(location, Pages.get(path).select("link[rel=canonical]").attr("href"));
        }
        var paths = locations.stream().map(one -> URI.create(one).getPath()).toList();
        PublicSite.pages().forEach((route, page) -> {
            boolean told = !List.of("/search", "/contributions/rows", "/sponsorships/{}", "/projects/{}/stars")
                    .contains(route);
            var address = page.equals("/pages/open-data") ? "/pages/open-data" : page;
            assertEquals(told, paths.contains(address), page);
        });
    }

    @Test
    void saysWhenAnEventChangedAndNothingThatItDoesNotKnow() {
        ledger.change(
                "update edition set changed_at = timestamptz '2026-03-04 05:06:07Z' where slug = 'pycon-sweden-2025'");
        var map = xml("/sitemap.xml");
        assertEquals(
                "2026-03-04T05:06:07Z",
                map.select("url:has(loc:contains(/events/pycon-sweden-2025)) lastmod")
                        .text());
        assertEquals(
                "2024-04-01T00:00:00Z",
                map.select("url:has(loc:contains(/projects/kiln)) lastmod").text());
        assertNull(map.select("url:has(loc:contains(/people/grace)) lastmod").first());
    }

    @Test
    void whatIsHiddenIsNotThere() {
        ledger.change("update person set hidden_at = now()");
        ledger.change("update project set visible = false");
        ledger.change("update talk set shown = false");
        var text = given().get("/sitemap.xml").asString();
        assertFalse(text.contains("/people/") || text.contains("/projects/") || text.contains("/talks/"), text);
    }

    @Test
    void isAnIndexWhenThereIsTooMuchForOne() {
        int before = xml("/sitemap.xml").select("url").size();
        ledger.change("""
                insert into talk (slug, title, abstract, edition_id, topics, shown, sample, changed_at, searchable, version)
                select 't-' || n, 'Talk ' || n, '', (select min(id) from edition), '{}', true, false, now(), '', 0
                from generate_series(1, 50000) n""");
        var parts = xml("/sitemap.xml").select("sitemapindex > sitemap > loc").eachText();
        assertEquals(2, parts.size());
        var all = new HashSet<String>();
        int listed = 0;
        for (var part : parts) {
            var some = xml(URI.create(part).getPath()).select("url > loc").eachText();
            assertTrue(some.size() <= 50_000);
            listed += some.size();
            all.addAll(some);
        }
        assertEquals(before + 50_000, listed);
        assertEquals(listed, all.size());
        assertEquals(404, given().get("/sitemaps/3.xml").statusCode());
    }

    @Test
    void robotsAreToldWhereItIs() {
        var robots = given().get("/robots.txt");
        assertEquals(200, robots.statusCode());
        assertTrue(robots.contentType().startsWith("text/plain"));
        assertTrue(robots.asString().contains("\nDisallow: /admin\n"));
        assertTrue(robots.asString().matches("(?s).*\nSitemap: http[^\n]+/sitemap.xml\n"));
    }

    /** Order, empty values and where somebody came from do not make another page. */
    @Test
    void oneListHasOneAddress() {
        for (var query :
                List.of("?sort=name&q=kiln", "?q=kiln&sort=name&page=1", "?q=kiln&language=&utm_source=x&sort=name")) {
            var page = Pages.get("/projects" + query);
            assertTrue(page.select("link[rel=canonical]").attr("href").endsWith("/projects?q=kiln&sort=name"), query);
            assertEquals(
                    "/projects.json?q=kiln&sort=name",
                    page.select("link[rel=alternate][type=application/json]").attr("href"));
        }
        var missing =
                Jsoup.parse(given().accept("text/html").get("/projects/nothing").asString());
        assertTrue(missing.select("link[rel=canonical]").isEmpty());
        assertTrue(Pages.get("/requests/new").select("link[rel=canonical]").isEmpty());
    }

    private static Document xml(String path) {
        var answer = given().get(path);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.asString(), Parser.xmlParser());
    }
}
