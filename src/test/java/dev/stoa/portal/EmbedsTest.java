package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.stoa.support.Browser;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.PublicSite;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges and frames for other pages, and the page that makes their texts. */
@QuarkusTest
class EmbedsTest {

    @Inject
    PublicSite site;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        site.tell();
    }

    @Test
    void badgesSayWhatTheProjectsPageSays() {
        for (var kind : BadgeKind.values()) {
            var answer = given().get("/badges/kiln/" + kind.word() + ".svg");
            assertEquals(200, answer.statusCode(), kind.word());
            assertTrue(answer.contentType().startsWith("image/svg+xml"));
            assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy"));
            assertEquals("*", answer.header("Access-Control-Allow-Origin"));
            assertEquals(
                    304,
                    given().header("If-None-Match", answer.header("ETag"))
                            .get("/badges/kiln/" + kind.word() + ".svg")
                            .statusCode());
            var svg = Jsoup.parse(answer.asString(), Parser.xmlParser());
            assertTrue(svg.select("svg").attr("aria-label").startsWith(kind.label + ": "), kind.word());
            assertTrue(svg.select("style").text().contains("prefers-color-scheme"));
            assertTrue(svg.select("script, image, use").isEmpty());
        }
        given().get("/badges/kiln/release.svg").then().body(containsString("v1.0"));
        var people = Pages.get("/projects/kiln")
                .select(".facts div:contains(contributor) dd")
                .text();
        given().get("/badges/kiln/contributors.svg").then().body(containsString(">" + people + "</text>"));
        assertEquals(404, given().get("/badges/kiln/money.svg").statusCode());
        assertEquals(404, given().get("/badges/vault/release.svg").statusCode());
    }

    @Test
    void whatIsHiddenHasNone() {
        assertEquals(200, given().get("/badges/kiln/status.svg").statusCode());
        ledger.change("update project set visible = false");
        for (var path :
                new String[] {"/badges/kiln/status.svg?x=1", "/embed/projects/kiln?x=1", "/embeds.json?project=kiln&x=1"
                }) {
            assertTrue(given().get(path).statusCode() >= 400, path);
        }
    }

    /** Only these may stand in a frame of somebody else's, and there is no script in them. */
    @Test
    void framesAreOpenAndNothingElseIs() {
        for (var frame : new String[] {"/embed/projects/kiln", "/embed/events"}) {
            var answer = given().accept("text/html").get(frame);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors *"));
            assertNull(answer.header("X-Frame-Options"));
            var page = Jsoup.parse(answer.asString());
            assertTrue(page.select("script, form, link[rel=canonical]").isEmpty());
            assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
            page.select("a").forEach(link -> assertEquals("noopener", link.attr("rel")));
        }
        for (var closed : new String[] {"/", "/embeds", "/projects/kiln", "/embedded"}) {
            assertTrue(
                    given().accept("text/html")
                            .get(closed)
                            .header("Content-Security-Policy")
                            .contains("frame-ancestors 'none'"),
                    closed);
        }
    }

    @Test
    void aPageMakesTheTexts() {
        var blank = Pages.get("/embeds");
        assertEquals("Coming events", Pages.texts(blank, "section h2"));
        var page = Pages.get("/embeds?project=kiln");
        assertEquals("kiln", page.select("option[selected]").attr("value"));
        assertEquals(6, page.select("section").size());
        for (var text : page.select("textarea:contains(iframe)").eachText()) {
            var frame = Jsoup.parse(text).selectFirst("iframe");
            assertFalse(frame.attr("title").isBlank());
            assertEquals(
                    200, given().get(URI.create(frame.attr("src")).getPath()).statusCode());
        }
        for (var picture : page.select("section img")) {
            assertEquals(200, given().get(picture.attr("src")).statusCode());
        }
        assertTrue(Pages.get("/embeds?project=nothing")
                .select("[role=alert]")
                .text()
                .contains("nothing"));
        given().get("/embeds.json?project=kiln").then().body("rows.title", hasItem("Last release"));
    }

    @TestHTTPResource
    URI portal;

    /** In a browser: the block of data is not refused, the style of a badge is let in, a frame shows itself on another origin. */
    @Test
    void browsersTakeThem() throws IOException {
        try (var browser = Browser.open();
                var window = browser.window(1280, 900, ColorScheme.LIGHT)) {
            var said = new CopyOnWriteArrayList<String>();
            var page = window.page();
            page.onConsoleMessage(message -> said.add(message.text()));
            for (var path : List.of("/events/pycon-sweden-2025", "/embeds?project=kiln", "/badges/kiln/status.svg")) {
                page.navigate(portal.resolve(path).toString());
            }
            assertEquals(
                    List.of(),
                    said.stream()
                            .filter(text -> text.contains("Content Security"))
                            .toList());
            assertEquals(
                    "rgb(15, 92, 116)",
                    page.evaluate("getComputedStyle(document.querySelector('.v')).fill"),
                    "its own style applies");
            try (var elsewhere = new Elsewhere("<!DOCTYPE html><iframe src='" + portal.resolve("/embed/projects/kiln")
                    + "' title='kiln'></iframe>")) {
                page.navigate(elsewhere.address());
                page.frameLocator("iframe").locator("h1").waitFor();
            }
            page.navigate(portal.resolve("/embeds?project=kiln").toString());
            assertEquals(List.of(), window.barriers());
        }
    }

    /** Another site, by another name of this machine. */
    private static final class Elsewhere implements AutoCloseable {

        private final HttpServer server;

        Elsewhere(String page) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", request -> {
                var bytes = page.getBytes(StandardCharsets.UTF_8);
                request.getResponseHeaders().set("Content-Type", "text/html");
                request.sendResponseHeaders(200, bytes.length);
                request.getResponseBody().write(bytes);
                request.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
