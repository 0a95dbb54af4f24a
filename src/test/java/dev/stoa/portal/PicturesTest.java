package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.picture.Card;
import dev.stoa.support.Desk;
import dev.stoa.support.Pages;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other sites show beside a link, read back as they would. */
@QuarkusTest
class PicturesTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Desk desk;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
    }

    @Test
    void aPageNamesItsPictureAndThatIsOne() throws IOException {
        for (var path : new String[] {"/projects/kiln", "/"}) {
            var page = Pages.get(path);
            var address = URI.create(page.select("meta[property=og:image]").attr("content"));
            assertTrue(address.isAbsolute());
            picture(address.getPath());
            assertFalse(page.select("meta[property=og:title]").attr("content").isEmpty());
            assertEquals(
                    "summary_large_image",
                    page.select("meta[name=twitter:card]").attr("content"));
        }
        assertTrue(Pages.get("/projects/kiln")
                .select("meta[property=og:url]")
                .attr("content")
                .endsWith("/projects/kiln"));
    }

    @Test
    void theSameCardIsTheSamePictureWithTheSameTag() throws IOException {
        var first = picture("/og/projects/kiln.png");
        assertArrayEquals(first, picture("/og/projects/kiln.png"));
        var tag = given().get("/og/projects/kiln.png").header("ETag");
        given().header("If-None-Match", tag).get("/og/projects/kiln.png").then().statusCode(304);
    }

    @Test
    void whatIsHiddenHasNone() throws IOException {
        picture("/og/projects/kiln.png");
        workshop.privatiseKiln();

        for (var path : new String[] {
            "/og/projects/kiln.png",
            "/og/projects/vault.png",
            "/og/projects/no-such.png",
            "/og/events/no-such.png",
            "/og/talks/no-such.png",
            "/og/people/grace.png"
        }) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void aConferenceHasOne() throws IOException {
        var slug = desk.edition("陶芸 Con", LocalDate.of(2026, 5, 1), "京都", "Japan");
        picture("/og/events/" + slug + ".png");
        assertTrue(Pages.get("/events/" + slug)
                .select("meta[property=og:image]")
                .attr("content")
                .endsWith("/og/events/" + slug + ".png"));
    }

    private static byte[] picture(String path) throws IOException {
        var bytes = given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .extract()
                .asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(Card.WIDTH, image.getWidth());
        assertEquals(Card.HEIGHT, image.getHeight());
        return bytes;
    }
}
