package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.content.Articles;
import dev.stoa.platform.StoaConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticlePagesTest {

    @Inject
    StoaConfig config;

    @Inject
    Articles articles;

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
        var texts = Stream.concat(
                articles.news().stream().map(post -> "/news/" + post.slug()),
                articles.pages().stream().map(page -> "/pages/" + page.slug()));
        for (var path : texts.toList()) {
            for (var link : page(path)
                    .select(".prose a[href^=/], .crumbs a[href^=/], main header a[href^=/]")
                    .eachAttr("href")) {
                assertEquals(200, given().get(link).statusCode(), path + " leads to " + link);
            }
            for (var picture : page(path).select(".prose img").eachAttr("src")) {
                assertEquals(200, given().get(picture).statusCode(), path + " shows " + picture);
            }
        }
    }

    @Test
    void narrowsNewsByTagYearAndWords() {
        assertTrue(page("/news?tag=METHOD&year=2026&q=ledger").text().contains("What we count"));
        for (var none : List.of("/news?tag=none", "/news?year=1999", "/news?q=zebra", "/news?tag=%3Cb%3E")) {
            assertEquals(
                    "No text fits this choice",
                    page(none).selectFirst(".empty h3").text(),
                    none);
        }
        assertEquals(
                "/news?tag=method",
                page("/news/what-we-count")
                        .selectFirst("main header a:contains(method)")
                        .attr("href"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void staffSeeDraftsAndWhatIsWrongWithAFile() throws Exception {
        var draft = config.contentDir().resolve("news/a-draft-of-a-test.md");
        var wrong = config.contentDir().resolve("pages/a-mistake-of-a-test.md");
        try {
            Files.writeString(draft, "---\ntitle: Not yet\ndate: 2020-01-01\ndraft: true\n---\n\n*Soon*");
            Files.writeString(wrong, "---\ntitle: Wrong\ndate: 2020-02-30\n---\n");
            var texts = page("/admin/texts");
            assertEquals(
                    "draft", texts.selectFirst("li:contains(Not yet) .badge").text());
            assertEquals(
                    "content/pages/a-mistake-of-a-test.md, line 3: its date 2020-02-30 is none; write it as 2026-11-23",
                    texts.selectFirst("li.error").text());
            var preview = page("/admin/texts/news/a-draft-of-a-test");
            assertEquals("Soon", preview.selectFirst(".prose em").text());
            assertTrue(preview.text().contains("Visitors do not see this text: draft"));
            given().get("/news/a-draft-of-a-test").then().statusCode(404);
            given().get("/admin/texts/news/no-such-text").then().statusCode(404);
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(wrong);
        }
    }

    @Test
    void nobodyElseSeesDrafts() {
        given().redirects().follow(false).get("/admin/texts").then().statusCode(org.hamcrest.Matchers.not(200));
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
