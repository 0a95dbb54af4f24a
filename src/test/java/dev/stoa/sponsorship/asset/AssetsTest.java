package dev.stoa.sponsorship.asset;

import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.page;
import static dev.stoa.support.Paperwork.bytes;
import static dev.stoa.support.Paperwork.join;
import static dev.stoa.support.Paperwork.pdf;
import static dev.stoa.support.Paperwork.picture;
import static dev.stoa.support.Paperwork.with;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.LittleClamd;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that an organiser asks for, over HTTP: what they have to be, and what is said about those that are not. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class AssetsTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    LittleClamd clamd;

    String assets;

    @BeforeEach
    void reset() {
        world.reset();
        clamd.is(LittleClamd.Mood.UNSET);
        assets = "/admin/sponsorships/" + desk.sponsorship(desk.pycon()) + "/assets";
    }

    @Test
    void aLogoOfTheWrongSizeIsRefusedWithEachFaultAndOneThatFitsIsKept() {
        var logo = ask(Map.of(
                "formats", "PNG", "width", "1200", "height", "600", "fit", "EXACTLY", "dpi", "300", "colour", "SRGB",
                "most", "0.01"));
        assertEquals(
                "Logo | PNG | either will do | exactly 1,200 × 600 px | 300 dpi | RGB with an sRGB profile | 10 KB",
                Pages.texts(page(logo), "#asked td"));
        var noise = new byte[20_000];
        new java.util.Random(3).nextBytes(noise);
        var refused = send(logo, "logo.png", with(with(picture(300, 600, "png"), "prVt", noise), "pHYs", dpi(72)));
        var page = Jsoup.parse(refused.then().statusCode(422).extract().asString());
        assertEquals(
                "It is 300 px wide; exactly 1,200 px are asked for. | It says 72 dpi; at least 300 are asked for."
                        + " | It has no sRGB profile; one is asked for. | It has 20 KB; at most 10 KB are asked for.",
                Pages.texts(page, "#faults li"));
        assertTrue(
                page.selectFirst("#faults")
                        .text()
                        .contains("Found: PNG, made of pixels, 300 × 600 px, 105.8 × 211.7 mm, 72 dpi, RGB, 20 KB."),
                page.selectFirst("#faults").text());
        assertTrue(page.selectFirst("#file-error").text().startsWith("It is 300 px wide"));
        assertEquals(0, ledger.count("stored_file"));

        var fits = with(with(picture(1200, 600, "png"), "pHYs", dpi(300)), "sRGB", new byte[1]);
        assertEquals(303, send(logo, "logo.png", fits).statusCode());
        var link = page(logo).selectFirst("#sent tbody a");
        assertEquals("logo.png", link.text());
        var had = given().get(link.attr("href"));
        assertArrayEquals(fits, had.asByteArray());
        assertEquals("default-src 'none'; sandbox", had.header("Content-Security-Policy"));
        assertTrue(page(logo).select("#history").text().contains("Download: empty → file 1"));
        assertTrue(
                page(assets.replace("/assets", "")).select("#parts").text().contains("Logo a file that fits is there"));
    }

    @Test
    void colourProfilesAreReadFromTheFile() throws IOException {
        var srgb = ask(Map.of("colour", "SRGB"));
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertEquals(
                303,
                send(srgb, "a.png", with(picture(9, 9, "png"), "iCCP", icc(profile)))
                        .statusCode());
        assertFaults(
                srgb,
                with(picture(9, 9, "png"), "iCCP", icc(nameless(profile))),
                "It has no sRGB profile; one is asked for.");
        assertEquals(
                303,
                send(srgb, "a.jpg", segment(picture(9, 9, "jpeg"), 0xE2, join(bytes("ICC_PROFILE\0\1\1"), profile)))
                        .statusCode());
        assertFaults(srgb, picture(9, 9, "jpeg"), "It has no sRGB profile; one is asked for.");
        var print = ask(Map.of("colour", "CMYK"));
        assertFaults(print, picture(9, 9, "jpeg"), "Its colours are RGB; CMYK is asked for.");
        assertFaults(print, pdf("A", PDRectangle.A6, false, false), "Its colours are RGB; CMYK is asked for.");
        assertEquals(
                303, send(print, "a.pdf", pdf("A", PDRectangle.A6, false, true)).statusCode());
    }

    @Test
    void sizesInMillimetresAreThoseOfThePageOrTakeSoManyPixels() {
        var banner = ask(Map.of("width", "850", "height", "200", "unit", "MM", "fit", "EXACTLY"));
        assertEquals(
                303, send(banner, "a.pdf", pdf("A", box(850, 200), false, true)).statusCode());
        assertFaults(banner, pdf("A", box(840, 200), false, true), "It is 840 mm wide; exactly 850 mm are asked for.");
        assertFaults(
                banner,
                picture(850, 200, "png"),
                "It does not say how large it is printed (no resolution in it); exactly 850 × 200 mm are asked for.");

        var printed = ask(Map.of("width", "90", "unit", "MM", "fit", "AT_LEAST", "dpi", "300"));
        assertFaults(
                printed,
                picture(1000, 20, "png"),
                "It is 1,000 px wide; at least 1,063 px (90 mm at 300 dpi) are asked for.");
        assertEquals(303, send(printed, "a.png", picture(1063, 20, "png")).statusCode());
        assertEquals(303, send(printed, "a.svg", svg("")).statusCode(), "a drawing is as large as one likes");
    }

    @Test
    void drawnOrMadeOfPixels() {
        var drawn = ask(Map.of("drawing", "VECTOR"));
        assertFaults(drawn, picture(9, 9, "png"), "A PNG is made of pixels; a drawing (vector) is asked for.");
        assertFaults(
                drawn,
                svg("<image href='data:image/png;base64,AAAA'/>"),
                "There are pictures made of pixels in it, or nothing is drawn; a drawing (vector) is asked for.");
        assertEquals(
                303,
                send(drawn, "a.svg", svg("<path d='M0 0'/><use href='#a'/><rect fill='url(#b)'/>"))
                        .statusCode());
        var ratio = ask(Map.of("width", "4", "height", "1", "fit", "RATIO"));
        assertEquals(303, send(ratio, "a.svg", svg("")).statusCode());
        assertFaults(ratio, picture(300, 100, "png"), "Its sides are 300 to 100; 4 to 1 is asked for.");
        assertFaults(
                ask(Map.of("drawing", "RASTER")),
                svg(""),
                "It is drawn (vector); a picture made of pixels is asked for.");
    }

    @Test
    void aDrawingThatDoesMoreIsRefused() {
        var logo = ask(Map.of("formats", "SVG"));
        var outside = "The SVG asks for something from outside: put it into the drawing itself.";
        assertUnfit(logo, "The SVG is more than a drawing: it has “script” in it.", svg("<script>alert(1)</script>"));
        assertUnfit(logo, "The SVG is more than a drawing: it has “foreignObject” in it.", svg("<foreignObject/>"));
        assertUnfit(logo, "The SVG runs a script (onload).", svg("<g onload='x()'/>"));
        assertUnfit(logo, outside, svg("<image href='https://example.org/a.png'/>"));
        assertUnfit(logo, outside, svg("<image href='data:image/svg+xml;base64,AAAA'/>"));
        assertUnfit(logo, outside, svg("<a href='java&#x73;cript:x'/>"));
        assertUnfit(logo, outside, svg("<style>@import 'https://example.org/a.css';</style>"));
        assertUnfit(logo, outside, svg("<rect style=\"fill:url( 'https://example.org/a')\"/>"));
        assertUnfit(logo, outside, svg("<style>a{fill:u\\72l(https://example.org)}</style>"));
        assertUnfit(
                logo,
                "The SVG declares entities (DOCTYPE): save it as plain SVG, then send it.",
                join(bytes("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"), svg("<text>a</text>")));
        assertUnfit(
                logo,
                "The SVG asks for something from outside (xml-stylesheet).",
                join(bytes("<?xml-stylesheet href='https://example.org/a.css'?>"), svg("")));
        assertUnfit(
                logo,
                "The SVG is broken: it is no well-formed XML without entities.",
                bytes("<svg xmlns='http://www.w3.org/2000/svg'>"));
        assertUnfit(
                logo,
                "This is XML, but no SVG: its root is another.",
                bytes("<html><svg xmlns='http://www.w3.org/2000/svg'/></html>"));
        assertUnfit(logo, "This is a file in PNG, whatever its name says. Send SVG.", picture(4, 4, "png"));
        assertUnfit(logo, "Choose a file; an empty one is none.", new byte[0]);
        assertEquals(0, ledger.count("stored_file"));
    }

    @Test
    void whatIsAskedIsCheckedAndNothingTypedIsLost() {
        var wrong = new HashMap<>(Map.of(
                "title",
                "",
                "width",
                "-5",
                "height",
                "1e9",
                "dpi",
                "3.5",
                "most",
                "300",
                "drawing",
                "SCULPTURE",
                "unit",
                "MM"));
        wrong.put("fit", "RATIO");
        wrong.put("colour", "");
        var page = Jsoup.parse(form().formParams(wrong)
                .formParam("formats", "EXE")
                .post(assets)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        for (var field : List.of("title", "width", "height", "dpi", "most", "drawing", "colour", "formats")) {
            assertTrue(page.selectFirst("#" + field + "-error") != null, field);
        }
        assertEquals("-5", page.selectFirst("#width").val());
        form().post(assets).then().statusCode(422);
        form().post("/admin/sponsorships/99/assets").then().statusCode(404);
        form().formParams(asked(Map.of()))
                .post("/admin/sponsorships/99/assets")
                .then()
                .statusCode(404);
        given().get(assets + "/1").then().statusCode(404);
    }

    @Test
    void ofTwoWhoChangeItOneSeesTheOther() {
        var logo = ask(Map.of());
        revise(logo, "0", Map.of("title", "Logo, dark")).then().statusCode(303);
        var lost = Jsoup.parse(revise(logo, "0", Map.of("title", "Logo <light>"))
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertTrue(lost.selectFirst("#conflict").text().startsWith("Somebody saved while you were typing."));
        assertEquals("Logo <light>", lost.selectFirst("#title").val());
        revise(logo, lost.selectFirst("input[name=version]").val(), Map.of("title", "Logo <light>"))
                .then()
                .statusCode(303);
        assertEquals("Logo <light>", page(logo).selectFirst("h1").text());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void othersOnlyLook() {
        assertTrue(page(assets).select("form.form").isEmpty());
        form().formParams(asked(Map.of())).post(assets).then().statusCode(403);
    }

    private static void assertFaults(String asset, byte[] file, String faults) {
        var page = Jsoup.parse(
                send(asset, "a", file).then().statusCode(422).extract().asString());
        assertEquals(
                faults,
                page.select("#faults").isEmpty() ? page.select(".error").text() : Pages.texts(page, "#faults li"));
    }

    private static void assertUnfit(String asset, String sentence, byte[] file) {
        var page = Jsoup.parse(
                send(asset, "a.svg", file).then().statusCode(422).extract().asString());
        assertEquals(
                sentence + " Choose the file again: a browser forgets it.",
                page.select("#file-error").text());
    }

    private String ask(Map<String, String> more) {
        var answer = form().formParams(asked(more)).post(assets);
        assertEquals(
                303,
                answer.statusCode(),
                () -> Jsoup.parse(answer.asString()).select(".error").text());
        var location = answer.header("Location");
        return location.substring(location.indexOf("/admin/"));
    }

    private static Response revise(String asset, String version, Map<String, String> more) {
        return form().formParams(asked(more)).formParam("version", version).post(asset);
    }

    private static Map<String, String> asked(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "title", "Logo", "drawing", "ANY", "unit", "PX", "fit", "AT_LEAST", "colour", "ANY", "most", "5"));
        all.putAll(more);
        return all;
    }

    private static Response send(String asset, String name, byte[] file) {
        return given().redirects().follow(false).multiPart("file", name, file).post(asset + "/files");
    }

    private static byte[] svg(String inside) {
        return bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'>" + inside + "</svg>");
    }

    private static PDRectangle box(int wide, int high) {
        return new PDRectangle(wide * POINTS_PER_MM, high * POINTS_PER_MM);
    }

    private static byte[] dpi(int dpi) {
        int perMetre = (int) Math.round(dpi / 0.0254);
        return ByteBuffer.allocate(9)
                .putInt(perMetre)
                .putInt(perMetre)
                .put((byte) 1)
                .array();
    }

    /** The same profile without a word that says what it is. */
    private static byte[] nameless(byte[] profile) {
        var other = profile.clone();
        for (int i = 128; i < other.length; i++) {
            other[i] = other[i] == 'R' ? (byte) 'X' : other[i];
        }
        return other;
    }

    private static byte[] icc(byte[] profile) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(profile);
        }
        return join(bytes("profile\0\0"), packed.toByteArray());
    }

    /** A JPEG with one more segment at its beginning. */
    private static byte[] segment(byte[] jpeg, int marker, byte[] body) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .array();
        return join(java.util.Arrays.copyOf(jpeg, 2), head, body, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
