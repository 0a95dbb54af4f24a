package dev.stoa.sponsorship.document;

import static dev.stoa.support.Matters.page;
import static dev.stoa.support.Paperwork.bytes;
import static dev.stoa.support.Paperwork.docx;
import static dev.stoa.support.Paperwork.join;
import static dev.stoa.support.Paperwork.odt;
import static dev.stoa.support.Paperwork.pdf;
import static dev.stoa.support.Paperwork.pdfWith;
import static dev.stoa.support.Paperwork.pdfWithScript;
import static dev.stoa.support.Paperwork.picture;
import static dev.stoa.support.Paperwork.with;
import static dev.stoa.support.Paperwork.zip;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.LittleClamd;
import dev.stoa.support.LittleClamd.Mood;
import dev.stoa.support.Matters;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of a sponsorship, over HTTP as staff use them: erik looks after it, and so reads its contracts. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class DocumentsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    LittleClamd clamd;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        clamd.is(Mood.UNSET);
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    void everyVersionIsKeptWithItsDigestAndHadAgain() throws Exception {
        var first = pdf("First");
        var second = pdf("Second");
        var contract =
                upload("CONTRACT", "Sponsorship <b>agreement</b>", "C:\\fakepath\\../../etc/contract.exe", first);
        assertEquals(303, addVersion(contract, "signed.pdf", second).statusCode());

        var page = page(contract);
        assertTrue(page.title().startsWith("Sponsorship <b>agreement</b>, PyCon Sweden 2025"), page.title());
        assertEquals("2 latest | 1", Pages.texts(page, "#versions tbody th"));
        assertEquals("signed.pdf | contract.exe.pdf", Pages.texts(page, "#versions tbody a"));
        assertEquals(sha256(second) + " | " + sha256(first), Pages.texts(page, "#versions code"));
        assertTrue(page.select("#versions").text().contains("not scanned for viruses"));

        var links = page.select("#versions tbody a").eachAttr("href");
        assertTrue(links.getFirst().matches(contract + "/files/[A-Za-z0-9_-]{43}"), links.getFirst());
        var had = given().get(links.get(1));
        assertEquals(200, had.statusCode());
        assertArrayEquals(first, had.asByteArray());
        assertEquals("application/pdf", had.contentType());
        assertEquals(
                List.of("attachment; filename=\"contract.exe.pdf\"; filename*=UTF-8''contract.exe.pdf"),
                had.headers().getValues("Content-Disposition"));
        assertEquals(List.of("nosniff"), had.headers().getValues("X-Content-Type-Options"));
        assertTrue(
                had.headers().getValues("Content-Security-Policy").contains("default-src 'none'; sandbox"),
                "besides that of all pages: of several, each holds");
        assertEquals(List.of("private, no-store"), had.headers().getValues("Cache-Control"));
        assertEquals(Integer.toString(first.length), had.header("Content-Length"));

        assertEquals(
                "Download: empty → version 1",
                page(contract).select("#history .steps li > span").eachText().getFirst());
        assertEquals(
                "erik",
                page(contract).selectFirst("#history .steps li small").text().split(",")[0]);
        var part = page("/admin/sponsorships/" + pycon).select("#parts .part").stream()
                .filter(one -> one.selectFirst("h3").text().equals("Documents"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Sponsorship <b>agreement</b> Contract · 2 versions",
                part.selectFirst("ul li").text());
    }

    @Test
    void whatIsLargeComesAndGoesInPieces() throws Exception {
        var random = new byte[700_000];
        new java.util.Random(1).nextBytes(random);
        var png = with(picture(10, 10, "png"), "prVt", random);
        var proof = upload("PROOF", "Photo", "stand.png", png);
        assertArrayEquals(
                png,
                given().get(page(proof).selectFirst("#versions tbody a").attr("href"))
                        .asByteArray());
        assertEquals(3, ledger.count("stored_chunk"));
    }

    @Test
    void theSameOnceMoreIsNoVersion() {
        var letter = upload("LETTER", "Letter", "a.pdf", pdf("Dear all"));
        assertRefused(
                "This is version 1 already, byte for byte.",
                addVersion(
                        letter,
                        "b.pdf",
                        given().get(page(letter)
                                        .selectFirst("#versions tbody a")
                                        .attr("href"))
                                .asByteArray()));
        assertEquals(1, ledger.count("document_version"));
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedWithTheReason() {
        var png = picture(20, 20, "png");
        var jpeg = picture(20, 20, "jpeg");
        var html = bytes("<html><script>alert(1)</script></html>");
        refused("Choose a file; an empty one is none.", new byte[0]);
        refused(
                "This is none of the formats that are taken here, whatever its name says. Send PDF, PNG, JPEG, ODT or DOCX.",
                html);
        refused(
                "This is a file in SVG, whatever its name says. Send PDF, PNG, JPEG, ODT or DOCX.",
                bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refused("The PDF is broken: it cannot be read.", bytes("%PDF-1.7\nnothing\n%%EOF"));
        refused("It runs JavaScript: print it into a new PDF, then send that.", pdfWithScript());
        refused("It carries another file: print it into a new PDF, then send that.", pdfWith("a.exe", bytes("MZ")));
        var follows = "Something follows after the end of the PDF, or its end is missing: save it anew, then send it.";
        refused(follows, join(pdf("a"), bytes("\nMZ\u0090")));
        var page = "It holds a web page as well: a file that is two things at once is not taken.";
        refused(page, join(pdf("a"), html));
        refused(page, join(bytes("%PDF-1.4\n%<html><script>x</script>\n"), pdf("a")));
        refused(page, join(jpeg, html));
        refused(page, with(png, "tEXt", html));
        refused(page, join(odt(Map.of()), html));
        var zip = "It holds a ZIP archive as well: a file that is two things at once is not taken.";
        refused(zip, join(pdf("a"), zip(Map.of("a", "b")), bytes("\n%%EOF\n")));
        refused(zip, join(png, zip(Map.of("a.js", "b"))));
        refused(
                "Something follows after the end of the picture: save it anew, then send it.",
                join(png, bytes("more")));
        refused(
                "Something follows after the end of the picture: save it anew, then send it.",
                join(jpeg, bytes("more")));
        refused("The picture is broken: it ends before its end.", Arrays.copyOf(png, png.length - 20));
        refused("The picture is broken: it ends before its end.", Arrays.copyOf(jpeg, jpeg.length - 2));
        var wrong = png.clone();
        wrong[20]++;
        refused("The picture is broken: a checksum is wrong.", wrong);
        refused("It has macros: save it without, then send it.", docx(Map.of("word/vbaProject.bin", "x")));
        refused("It has macros: save it without, then send it.", odt(Map.of("Basic/script.xml", "x")));
        refused("The file is broken: a part of it has an odd name.", odt(Map.of("../../evil.sh", "x")));
        refused(
                "Something follows after the end of the file: save it anew, then send it.",
                join(odt(Map.of()), bytes("x")));
        refused("It carries another file: save it without, then send it.", docx(Map.of("word/embeddings/a.exe", "x")));
        assertEquals(0, ledger.count("stored_file"));
        assertEquals(0, ledger.count("document"));
    }

    @Test
    void whatIsWhatItSaysIsTaken() {
        upload("PROOF", "Photo", "a.png", picture(3, 3, "png"));
        upload("PROOF", "Photo", "a", picture(3, 3, "jpeg"));
        upload("OTHER", "Text", "a", odt(Map.of()));
        upload("OTHER", "Text", "b", docx(Map.of()));
        upload(
                "INVOICE",
                "Invoice for people and machines",
                "a",
                pdfWith("factur-x.xml", bytes("<?xml version='1.0'?><a/>")));
        assertEquals(
                "PNG JPEG ODT DOCX PDF",
                String.join(
                        " ",
                        page(documents()).select("tbody small").eachText().stream()
                                .map(text -> text.split(",")[0])
                                .toList()));
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndTheRestIsKept() {
        var answer = Jsoup.parse(
                send("", "", "a.pdf", pdf("a")).then().statusCode(422).extract().asString());
        assertEquals("Choose what it is.", answer.selectFirst("#kind-error").text());
        assertTrue(answer.selectFirst("#title-error").text().startsWith("Give it a title"));
        answer = Jsoup.parse(send("OTHER", "<i>My</i> title", "a.txt", bytes("text"))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals("<i>My</i> title", answer.selectFirst("#title").val());
        assertEquals("OTHER", answer.selectFirst("#kind option[selected]").val());
        assertEquals(422, send("OTHER", "x".repeat(201), "a.pdf", pdf("a")).statusCode());
        assertEquals(
                422, given().multiPart("title", "no file").post(documents()).statusCode());
        assertEquals(
                415,
                given().formParam("title", "no multipart").post(documents()).statusCode());
        assertEquals(
                404,
                given().multiPart("title", "x")
                        .post("/admin/sponsorships/99/documents")
                        .statusCode());
    }

    @Test
    void withoutAScannerItIsSaidAndWithOneNothingPassesUnseen() {
        var png = picture(4, 4, "png");
        var infected = with(png, "tEXt", bytes("Comment\0" + LittleClamd.EICAR));
        assertTrue(page(documents()).text().contains("Files are not scanned for viruses here"));

        clamd.is(Mood.ANSWERS);
        assertTrue(!page(documents()).text().contains("not scanned"));
        assertRefused(
                "The virus scanner found “Eicar-Test-Signature” in it.", send("PROOF", "Photo", "a.png", infected));
        var proof = upload("PROOF", "Photo", "a.png", png);
        assertTrue(page(proof).select("#versions").text().contains("scanned for viruses"));
        assertEquals(2, clamd.asked());

        for (var mood : List.of(Mood.AWAY, Mood.HANGS_UP, Mood.CONFUSED)) {
            clamd.is(mood);
            assertRefused(
                    "The virus scanner does not answer, so the file was not taken. Try again later; it is safe to send it again.",
                    send("PROOF", "Photo", "a.png", picture(5, 5, "png")));
        }
        assertEquals(1, ledger.count("stored_file"));
    }

    @Test
    void ofManyWhoAddAtOnceNoneIsLost() throws Exception {
        var contract = upload("CONTRACT", "Agreement", "a.pdf", pdf("0"));
        int people = 8;
        var together = new CountDownLatch(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var answers = threads.invokeAll(IntStream.rangeClosed(1, people)
                    .<Callable<Integer>>mapToObj(number -> () -> {
                        var file = pdf("Version of person " + number);
                        together.countDown();
                        together.await();
                        return addVersion(contract, number + ".pdf", file).statusCode();
                    })
                    .toList());
            for (var answer : answers) {
                assertEquals(303, answer.get());
            }
        }
        var page = page(contract);
        assertEquals(
                "9 8 7 6 5 4 3 2 1",
                String.join(" ", page.select("#versions tbody th").eachText()).replace(" latest", ""));
        assertEquals(
                9, page.select("#versions code").eachText().stream().distinct().count());
    }

    @Test
    void nobodyGetsAtAFileByAnotherWay() {
        var contract = upload("CONTRACT", "Agreement", "a.pdf", pdf("a"));
        var letter = upload("LETTER", "Letter", "b.pdf", pdf("b"));
        var key = page(contract).selectFirst("#versions tbody a").attr("href").replaceAll(".*/", "");
        var other = desk.sponsorship(desk.pycon());
        for (var path : List.of(
                letter + "/files/" + key,
                contract.replace("/" + pycon + "/", "/" + other + "/") + "/files/" + key,
                contract.replace("/" + pycon + "/", "/" + other + "/"),
                contract + "/files/" + "A".repeat(43),
                contract + "/files/1",
                contract + "/files/" + key.toLowerCase() + "x",
                contract + "/files/..%2f..%2f..%2f..%2fetc%2fpasswd",
                "/files/" + key,
                "/logos/" + key + ".png")) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertTrue(List.of(400, 404).contains(status), path + " answers " + status);
        }
        assertEquals(200, given().get(contract + "/files/" + key).statusCode());
    }

    @Test
    void aProofIsWrittenWhereItBelongs() {
        var benefit = Matters.add(
                pycon,
                "benefits",
                Map.of(
                        "title",
                        "Logo on stage",
                        "sort",
                        "LOGO",
                        "quantity",
                        "1",
                        "currency",
                        "SEK",
                        "owner",
                        "erik",
                        "proof",
                        "Seen by Ada"));
        var logo = Matters.add(pycon, "deliverables", Map.of("title", "Logo", "owner", "erik"));
        var photo = upload("PROOF", "Photo of the stage", "stage.png", picture(9, 9, "png"));
        for (var option : page(photo).select("#of option").eachAttr("value")) {
            for (int twice = 0; twice < 2; twice++) {
                given().redirects()
                        .follow(false)
                        .formParam("of", option)
                        .post(photo + "/proof")
                        .then()
                        .statusCode(303);
            }
        }
        assertTrue(
                page(benefit).selectFirst("#proof").text().matches("(?s)Seen by Ada\\s+http://\\S+" + photo),
                page(benefit).selectFirst("#proof").text());
        assertTrue(page(logo).selectFirst("#link").val().endsWith(photo));
        assertTrue(page(photo).text().contains("Proof of: Deliverable: Logo"));
        for (var step : List.of("claimed", "confirmed", "delivered")) {
            assertEquals(303, Matters.move(benefit, step, "").statusCode(), step);
        }
        given().formParam("of", "benefits:999").post(photo + "/proof").then().statusCode(404);
        given().formParam("of", "contracts:1").post(photo + "/proof").then().statusCode(422);
    }

    @Test
    void moreDocumentsTakeNoMoreStatements() {
        upload("PROOF", "One", "a.png", picture(2, 2, "png"));
        page(documents());
        int one = Statements.of(() -> page(documents())).size();
        upload("PROOF", "Two", "a.png", picture(2, 3, "png"));
        upload("OTHER", "Three", "a.png", picture(2, 4, "png"));
        assertEquals(one, Statements.of(() -> page(documents())).size());
        assertTrue(one <= 6, one + " statements");
    }

    private void refused(String sentence, byte[] file) {
        assertRefused(sentence, send("CONTRACT", "Contract", "contract.pdf", file));
    }

    private String documents() {
        return "/admin/sponsorships/" + pycon + "/documents";
    }

    private Response send(String kind, String title, String name, byte[] file) {
        return given().redirects()
                .follow(false)
                .multiPart("kind", kind)
                .multiPart(text("title", title))
                .multiPart("note", "")
                .multiPart("file", name, file)
                .post(documents());
    }

    private static io.restassured.specification.MultiPartSpecification text(String name, String value) {
        return new io.restassured.builder.MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/plain")
                .build();
    }

    /** @return the address of the document */
    private String upload(String kind, String title, String name, byte[] file) {
        var answer = send(kind, title, name, file);
        assertEquals(
                303,
                answer.statusCode(),
                () -> Jsoup.parse(answer.asString()).select(".error").text());
        var location = answer.header("Location");
        return location.substring(location.indexOf("/admin/"));
    }

    private static Response addVersion(String document, String name, byte[] file) {
        return given().redirects()
                .follow(false)
                .multiPart("file", name, file)
                .multiPart("note", "")
                .post(document + "/versions");
    }

    private static void assertRefused(String sentence, Response answer) {
        assertEquals(422, answer.statusCode(), sentence);
        var error = Jsoup.parse(answer.asString()).selectFirst("#file-error");
        assertEquals(
                sentence + " Choose the file again: a browser forgets it.", error == null ? "no error" : error.text());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
