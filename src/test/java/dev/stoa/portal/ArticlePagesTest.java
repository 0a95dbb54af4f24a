package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.StoaConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticlePagesTest {

    @Inject
    StoaConfig config;

    @Test
    void showsTheAboutPageAndSaysThatItIsASample() {
        var page = page("/about");
        assertEquals("About this site", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".prose").text().contains("This is a sample"));
        assertEquals(4, page.select(".prose tbody tr").size());
        assertEquals("true", page.selectFirst(".nav a[href=/about]").attr("aria-current"));
        assertEquals(
                page.selectFirst("h1").text(),
                page("/pages/about").selectFirst("h1").text());
    }

    @Test
    void everyLinkOfATextLeadsToAPage() {
        for (var path : List.of("/about", "/news/what-we-count")) {
            for (var link : page(path).select(".prose a[href^=/]").eachAttr("href")) {
                given().get(link).then().statusCode(200);
            }
        }
    }

    @Test
    void listsNewsAndShowsAPost() {
        var first = page("/news").selectFirst(".rows .what > a");
        assertEquals("/news/what-we-count", first.attr("href"));

        var post = page(first.attr("href"));
        assertEquals(first.text(), post.selectFirst("h1").text());
        assertEquals("2026-11-20", post.selectFirst("time").attr("datetime"));
        assertEquals(5, post.select(".prose h2").size());
        assertEquals(0, post.select(".prose script, .prose [style]").size());
    }

    @Test
    void anEditedTextIsSeenWithinASecondAndADraftIsNot() throws Exception {
        var file = config.contentDir().resolve("news/written-by-a-test.md");
        try {
            Files.writeString(
                    file,
                    "---\ntitle: Written just now\ndate: 2020-01-01\n---\n\n<script>alert(1)</script>\n\n*Hello*");
            soon("/news/written-by-a-test", 200);
            assertEquals(
                    "Hello",
                    page("/news/written-by-a-test").selectFirst(".prose em").text());
            assertEquals(
                    0, page("/news/written-by-a-test").select(".prose script").size());

            Files.writeString(file, "---\ntitle: Written just now\ndate: 2020-01-01\ndraft: true\n---\n\n*Hello*");
            soon("/news/written-by-a-test", 404);
            assertTrue(page("/news").select(".rows a").eachAttr("href").stream()
                    .noneMatch(href -> href.endsWith("written-by-a-test")));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void anUnknownTextIsNotFound() throws IOException {
        for (var path : List.of(
                "/pages/no-such",
                "/news/no-such",
                "/pages/..%2Fabout",
                "/pages/about.md",
                "/news/%2e%2e%2fsample%2fgroups%2fREADME",
                "/news/%00",
                "/pages/" + "a".repeat(3000))) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " answered " + status);
        }
    }

    private static void soon(String path, int status) throws InterruptedException {
        for (int tries = 0; tries < 20 && given().get(path).statusCode() != status; tries++) {
            Thread.sleep(100);
        }
        given().get(path).then().statusCode(status);
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
