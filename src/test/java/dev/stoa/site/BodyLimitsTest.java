package dev.stoa.site;

import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.LittleClamd;
import dev.stoa.support.Paperwork;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much each route takes, sent as a browser sends it: to its end, and the answer is read afterwards. */
@QuarkusTest
@TestSecurity(
        user = "root",
        roles = {"admin", "editor", "finance"})
class BodyLimitsTest {

    private static final long MEGA = 1L << 20;

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    LittleClamd clamd;

    String documents;

    @BeforeEach
    void reset() {
        world.reset();
        clamd.is(LittleClamd.Mood.UNSET);
        documents = "/admin/sponsorships/" + desk.sponsorship(desk.pycon()) + "/documents";
    }

    @Test
    void threeHundredMegabytesGetAPageAndLoseNothing() throws IOException {
        given().multiPart("kind", "LETTER")
                .multiPart("title", "Letter")
                .multiPart("file", "a.pdf", Paperwork.pdf("kept"))
                .post(documents)
                .then()
                .statusCode(200);
        for (var path : new String[] {documents, documents + "/1/versions"}) {
            var answer = send(path, 300 * MEGA);
            assertTrue(
                    answer.startsWith("HTTP/1.1 413 "),
                    answer.lines().findFirst().orElse(""));
            assertTrue(answer.contains("X-Content-Type-Options: nosniff")
                    || answer.contains("x-content-type-options: nosniff"));
            var page = Jsoup.parse(answer.substring(answer.indexOf("<")));
            assertEquals("That is too large", page.selectFirst("h1").text());
            assertTrue(page.text().contains("Nothing of it was kept"), page.text());
        }
        assertEquals(1, ledger.count("stored_file"));
        assertEquals("Letter", page(documents).selectFirst("tbody th").text());
    }

    @Test
    void whatDocumentsMayHaveNoOtherRouteTakes() throws IOException {
        var noise = new byte[(int) (12 * MEGA)];
        new Random(2).nextBytes(noise);
        var large = Paperwork.with(Paperwork.picture(5, 5, "png"), "prVt", noise);
        given().redirects()
                .follow(false)
                .multiPart("kind", "PROOF")
                .multiPart("title", "Large")
                .multiPart("file", "a.png", large)
                .post(documents)
                .then()
                .statusCode(303);
        assertTrue(send("/admin/rates/imports", 12 * MEGA).startsWith("HTTP/1.1 413 "));
        assertTrue(send("/requests", 12 * MEGA).startsWith("HTTP/1.1 413 "));
        var over = Paperwork.with(Paperwork.picture(5, 5, "png"), "prVt", new byte[(int) (25 * MEGA)]);
        var refused = given().multiPart("kind", "PROOF")
                .multiPart("title", "Too large")
                .multiPart("file", "a.png", over)
                .post(documents);
        assertEquals(422, refused.statusCode());
        assertTrue(Jsoup.parse(refused.asString())
                .selectFirst("#file-error")
                .text()
                .startsWith("The file is larger than 25 MB, the most that is taken here: send a smaller one."));
    }

    @Test
    void threeHundredMegabytesWithARequestAreRefusedToo() throws IOException {
        var answer = send("/requests/s" + "A".repeat(43) + "/files", 300 * MEGA);
        assertTrue(
                answer.startsWith("HTTP/1.1 413 "), answer.lines().findFirst().orElse(""));
        assertTrue(answer.contains("Nothing of it was kept"), answer);
        assertEquals(0, ledger.count("stored_file"));
        assertEquals(BodyLimits.DOCUMENTS, BodyLimits.of("/requests/s" + "A".repeat(43) + "/files"));
        assertEquals(BodyLimits.DOCUMENTS, BodyLimits.of("/admin/sponsorship-requests/1/files"));
        assertEquals(BodyLimits.COMMON, BodyLimits.of("/requests/g" + "A".repeat(43) + "/files"));
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsRead() throws IOException {
        try (var socket = new Socket("localhost", portal.getPort())) {
            head(socket.getOutputStream(), "/requests", "Transfer-Encoding: chunked\r\nConnection: close");
            socket.getOutputStream().write("5\r\na=b&c\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.matches("(?s)HTTP/1.1 4(?!11|13)\\d\\d .*"), answer);
        }
    }

    /** All of it, and then reads. */
    private String send(String path, long length) throws IOException {
        try (var socket = new Socket("localhost", portal.getPort())) {
            socket.setSoTimeout(20_000);
            head(socket.getOutputStream(), path, "Content-Length: " + length);
            var piece = new byte[(int) MEGA];
            for (long left = length; left > 0; left -= piece.length) {
                socket.getOutputStream().write(piece);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void head(OutputStream out, String path, String length) throws IOException {
        out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
