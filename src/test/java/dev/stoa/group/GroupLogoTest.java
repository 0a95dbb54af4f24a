package dev.stoa.group;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.DataVersion;
import dev.stoa.support.Groups;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "omar",
        roles = {"organiser"})
class GroupLogoTest {

    private static final byte[] HIDDEN = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    DataVersion version;

    @BeforeEach
    void reset() {
        world.reset();
        groups.organiser(groups.stockholm(), "omar", "Omar Haddad", true);
        groups.lund();
    }

    @Test
    void anOrganiserShowsALogoTakesItAwayAndTakesItBack() throws IOException {
        var sent = picture(1200, 600, "png");
        var withMore = Arrays.copyOf(sent, sent.length + HIDDEN.length);
        System.arraycopy(HIDDEN, 0, withMore, sent.length, HIDDEN.length);
        assertEquals(303, send("stockholm-kug", withMore).statusCode());

        var address = shown();
        assertTrue(address.matches("/logos/[A-Za-z0-9_-]{43}\\.png"), address);
        var served = given().get(address);
        assertEquals(200, served.statusCode());
        assertEquals("image/png", served.contentType());
        assertEquals("nosniff", served.header("X-Content-Type-Options"));
        var bytes = served.asByteArray();
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("script"), "drawn anew");
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals("400x200", image.getWidth() + "x" + image.getHeight());
        assertEquals(Color.ORANGE.getRGB(), image.getRGB(200, 100));

        send("stockholm-kug", picture(100, 100, "jpeg"));
        var second = shown();
        assertNotEquals(address, second);
        given().get(address).then().statusCode(404);
        assertEquals(303, act("removal").statusCode());
        assertEquals("", shown());
        given().get(second).then().statusCode(404);
        assertEquals(303, act("return").statusCode());
        assertEquals(second, shown());
        assertTrue(given().get("/admin/groups/stockholm-kug").asString().contains("none"), "the trail tells of it");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertEquals(
                "This is no PNG, JPEG or GIF.",
                refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        var whole = picture(300, 300, "png");
        assertEquals(
                "The picture is broken: it cannot be read to its end.",
                refused(Arrays.copyOf(whole, whole.length / 2)));
        assertEquals("This is no PNG, JPEG or GIF.", refused(picture(30, 30, "bmp")));
        assertEquals("This is no PNG, JPEG or GIF.", refused(picture(30, 30, "webp")), "we write it, and read none");
        assertEquals("The file has more than 1 MB: send a smaller one.", refused(new byte[Logo.MOST_BYTES + 1]));
        // 30,000 by 30,000 pixels of one colour: the header alone tells.
        var bomb = whole.clone();
        bomb[18] = 0x75;
        bomb[19] = 0x30;
        bomb[22] = 0x75;
        bomb[23] = 0x30;
        assertEquals("The picture has more than 16 million pixels: send a smaller one.", refused(bomb));
        assertEquals("", shown());
    }

    @Test
    void nobodyChangesTheLogoOfAGroupThatIsNotTheirs() throws IOException {
        assertEquals(403, send("lund-kug", picture(10, 10, "png")).statusCode());
        given().get("/admin/groups/lund-kug/logo").then().statusCode(403);
        given().get("/logos/" + "A".repeat(43) + ".png").then().statusCode(404);
        given().get("/logos/x.png").then().statusCode(404);
    }

    private String refused(byte[] file) {
        var answer = send("stockholm-kug", file);
        assertEquals(422, answer.statusCode());
        return Jsoup.parse(answer.asString()).selectFirst("#file-error").text();
    }

    private Response send(String slug, byte[] file) {
        var answer = given().redirects()
                .follow(false)
                .multiPart("file", "logo.png", file)
                .post("/admin/groups/" + slug + "/logo");
        version.hidden();
        return answer;
    }

    private Response act(String what) {
        var answer = given().redirects().follow(false).post("/admin/groups/stockholm-kug/logo/" + what);
        version.hidden();
        return answer;
    }

    private static String shown() {
        return Jsoup.parse(
                        given().accept("text/html").get("/groups/stockholm-kug").asString())
                .select("img.logo")
                .attr("src");
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, file));
        return file.toByteArray();
    }
}
