package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteFilesTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    SiteFiles files;

    /** A file without the digest in its address would be the old one for a day after a release. */
    @Test
    void aPageNamesEachOfItsFilesByItsContent() {
        var head = Jsoup.parse(given().get("/events").asString()).head();
        var named = new ArrayList<>(head.select("script[src]").eachAttr("src"));
        named.addAll(head.select("link[rel=icon], link[rel=preload], link[rel=stylesheet]")
                .eachAttr("href"));
        assertTrue(named.size() >= 4, named.toString());
        for (var one : named) {
            given().get(one).then().statusCode(200).header("Cache-Control", FOR_EVER);
            assertTrue(one.matches("/[a-z]+/[a-z-]+-[0-9a-f]{8}\\.[a-z0-9]+"), one);
        }
    }

    /** A page of another release asks for its files here; what it gets is not what its address says. */
    @Test
    void whatTheAddressDoesNotMeanIsNotKept() {
        given().get("/js/live-01234567.js").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void aScriptImportsOthersByTheirContent() {
        given().get(files.href("js/desk.js"))
                .then()
                .contentType("text/javascript; charset=utf-8")
                .body(containsString(files.href("js/box.js")), not(containsString("\n//")));
    }

    @Test
    void theStyleSheetNamesTheFontThatThePagePreloads() {
        var page = Jsoup.parse(given().get("/about").asString());
        var font = page.select("link[as=font]").attr("href");
        given().get(page.select("link[rel=stylesheet]").attr("href"))
                .then()
                .body(containsString("url(\"" + font + "\")"));
    }

    @Test
    void onlyWhatShrinksIsCompressed() {
        given().header("Accept-Encoding", "br")
                .get(files.href("js/suggest.js"))
                .then()
                .header("Content-Encoding", "br");
        given().header("Accept-Encoding", "br")
                .get(files.href("fonts/newsreader.woff2"))
                .then()
                .contentType("font/woff2")
                .header("Content-Encoding", (String) null)
                .header("ETag", matchesPattern("\"[0-9a-f]{24}\""));
    }

    @Test
    void whatIsNoFileIsNotFound() {
        for (var path : List.of(
                "/js/nothing-01234567.js", "/fonts/newsreader-01234567.txt", "/js/..%2fcss%2fstoa-01234567.css")) {
            assertEquals(404, given().urlEncodingEnabled(false).get(path).statusCode(), path);
        }
    }
}
