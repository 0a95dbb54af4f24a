package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.content.Articles;
import dev.stoa.platform.StoaConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
    void theArrowBehindAFootnoteSpeaksTheLanguageOfTheText() {
        for (var back : Map.of(
                        "", "Back to reference 1", "/de", "Zurück zu Verweis 1", "/sv", "Tillbaka till hänvisning 1")
                .entrySet()) {
            assertEquals(
                    back.getValue(),
                    page(back.getKey() + "/news/what-we-count")
                            .selectFirst(".footnotes a[href^=#]")
                            .attr("aria-label"));
        }
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
    @TestSecurity(user = "vera", roles = "viewer")
    void staffAreToldWhatToMendAndWhatOnlyTheyCanWrite() throws Exception {
        var text = config.contentDir().resolve("pages/a-mistake-of-a-test.md");
        var picture = config.contentDir().resolve("images/a-mistake-of-a-test.svg");
        try {
            Files.writeString(
                    text,
                    "---\ntitle: Wrong\nredirects: [/admin/users, /about, /news/what-we-count, nowhere, //example.org/x]\n"
                            + "---\n\n![It](../images/none.png)");
            Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
            var file = "content/pages/a-mistake-of-a-test.md: ";
            var texts = page("/admin/texts");
            assertEquals(
                    List.of(
                            file + "the picture none.png is not in content/images",
                            file + "its redirect /admin/users is an address of the desk",
                            file + "its redirect /about is the address of another page",
                            file + "its redirect /news/what-we-count is the address of a text that is there",
                            file + "its redirect nowhere is no path of this site such as /news/as-it-was",
                            file + "its redirect //example.org/x is no path of this site such as /news/as-it-was"),
                    texts.select("[aria-labelledby=remarks] li").eachText());
            assertEquals(
                    List.of("content/images/a-mistake-of-a-test.svg is an SVG, which can hold scripts; save it as PNG"),
                    texts.select("li.error").eachText());
            assertEquals(
                    List.of("content/pages/a-mistake-of-a-test.de.md", "content/pages/a-mistake-of-a-test.sv.md"),
                    texts.select("[aria-labelledby=untold] li").eachText());
            assertTrue(texts.select("[aria-labelledby=todo] li").eachText().stream()
                    .anyMatch(todo -> todo.startsWith("content/pages/imprint.md: Write your company")));
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(picture);
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

    @Test
    void aFormerAddressLeadsToTheTextAndNeverInACircle() throws Exception {
        var first = config.contentDir().resolve("news/moved-by-a-test.md");
        var other = config.contentDir().resolve("pages/also-moved-by-a-test.md");
        try {
            Files.writeString(
                    first,
                    "---\ntitle: Moved\ndate: 2020-01-01\n"
                            + "redirects: [/2019/old.html, /news/was-here, /pages/also-moved-by-a-test]\n---\n");
            Files.writeString(
                    other, "---\ntitle: Other\nredirects: [/news/moved-by-a-test, /pages/also-moved-by-a-test]\n---\n");
            for (var former : List.of("/2019/old.html", "/news/was-here")) {
                led(former, 301);
                given().redirects()
                        .follow(false)
                        .get(former)
                        .then()
                        .header("Location", "/news/moved-by-a-test")
                        .header("Cache-Control", "public, max-age=300");
            }
            given().get("/news/was-here").then().statusCode(200);
            given().redirects()
                    .follow(false)
                    .get("/news/moved-by-a-test")
                    .then()
                    .statusCode(200);
            given().redirects()
                    .follow(false)
                    .get("/pages/also-moved-by-a-test")
                    .then()
                    .statusCode(200);
            given().redirects().follow(false).post("/2019/old.html").then().statusCode(404);

            Files.writeString(
                    first, "---\ntitle: Moved\ndate: 2020-01-01\ndraft: true\nredirects: [/2019/old.html]\n---\n");
            led("/2019/old.html", 404);
        } finally {
            Files.deleteIfExists(first);
            Files.deleteIfExists(other);
        }
    }

    private static void led(String path, int status) throws InterruptedException {
        for (int tries = 0;
                tries < 20 && given().redirects().follow(false).get(path).statusCode() != status;
                tries++) {
            Thread.sleep(100);
        }
        given().redirects().follow(false).get(path).then().statusCode(status);
    }

    @Test
    void aPictureIsServedInItsSizesAndToldToOtherSites() {
        var page = page("/about");
        var cover = page.selectFirst("img.cover");
        assertEquals("1600", cover.attr("width"));
        assertTrue(cover.attr("alt").startsWith("A long portico"));
        for (var one : cover.attr("srcset").split(", ")) {
            var answer = given().get(one.split(" ")[0]);
            answer.then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("Cache-Control", "public, max-age=31536000, immutable");
            assertEquals(one.split(" ")[1], width(answer.asByteArray()) + "w");
        }
        for (var one :
                page.selectFirst("source[type=image/webp]").attr("srcset").split(", ")) {
            var answer = given().get(one.split(" ")[0]);
            answer.then()
                    .statusCode(200)
                    .contentType("image/webp")
                    .header("Cache-Control", "public, max-age=31536000, immutable");
            int png = given().get(one.split(" ")[0].replace(".webp", ".png")).asByteArray().length;
            assertTrue(answer.asByteArray().length < png, one);
        }
        var shared = URI.create(page.selectFirst("meta[property=og:image]").attr("content"))
                .getPath();
        assertEquals("/og/pages/about.png", shared);
        assertEquals(1200, width(given().get(shared).asByteArray()));
        assertEquals(1200, width(given().get("/og/news/what-we-count.png").asByteArray()));
        given().get("/og/news/no-such.png").then().statusCode(404);
        for (var path : List.of(
                "/images/stoa.png", "/images/none-0123456789ab-480.png", "/images/..%2Fpages%2Fabout.md", "/images/")) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " answered " + status);
        }
    }

    /** Nobody gets the picture before the text that shows it; staff do, in their preview. */
    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void thePictureOfADraftIsForStaffOnly() throws Exception {
        var text = config.contentDir().resolve("news/a-draft-of-a-test.md");
        var picture = config.contentDir().resolve("images/secret-of-a-test.png");
        try {
            ImageIO.write(new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
            var head = "---\ntitle: Not yet\ndate: 2020-01-01\nimage: secret-of-a-test.png\nalt: Black\n";
            Files.writeString(text, head + "draft: true\n---\n\n![Black](../images/secret-of-a-test.png)");
            var preview = page("/admin/texts/news/a-draft-of-a-test").select("img");
            assertEquals(2, preview.size());
            for (var one : preview) {
                var staff = one.attr("src");
                assertTrue(staff.startsWith("/admin/texts/images/secret-of-a-test-"), staff);
                assertTrue(one.attr("srcset").matches("(/admin/texts/images/\\S+ \\d+w( ?, )?)+"), one.attr("srcset"));
                given().get(staff)
                        .then()
                        .statusCode(200)
                        .contentType("image/png")
                        .header("Cache-Control", "private, max-age=300");
                given().get(staff.replace("/admin/texts", "")).then().statusCode(404);
            }
            Files.writeString(text, head + "---\n");
            var address = preview.getFirst().attr("src").replace("/admin/texts", "");
            soon(address, 200);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(picture);
        }
    }

    private static int width(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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
