package dev.stoa.sponsorship.document;

import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.Matters;
import dev.stoa.support.Paperwork;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents made of texts, over HTTP, and the PDFs opened and read. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class MadeDocumentsTest {

    private static final String HTML = "<script>alert(1)</script> {company} **bold** & \"quoted\"";

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    long pycon;
    String drafts;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
        drafts = "/admin/sponsorships/" + pycon + "/documents/drafts";
    }

    @Test
    void aLetterIsFilledInLookedAtAndKept() throws Exception {
        assertEquals(
                "Letter of commitment",
                page(drafts + "?from=letter")
                        .selectFirst("#from option[selected]")
                        .text());
        var shown =
                Jsoup.parse(make("", Map.of()).then().statusCode(200).extract().asString());
        var text = shown.selectFirst("#preview .sheet").text();
        assertTrue(
                text.contains(
                        "will support PyCon Sweden 2025, 12 November 2025 to 14 November 2025, Stockholm, as a sponsor of the tier Gold with SEK 45,000."),
                text);
        assertEquals(0, ledger.count("document"), "only looked at");

        var draft = make("/pdf", Map.of());
        assertEquals("application/pdf", draft.contentType());
        assertTrue(
                draft.header("Content-Disposition").startsWith("attachment; filename=\"Draft Letter.pdf\""),
                draft.header("Content-Disposition"));
        assertEquals("private, no-store", draft.header("Cache-Control"));

        var letter = kept(make("/kept", Map.of()));
        var pdf = file(letter);
        assertArrayEquals(draft.asByteArray(), pdf, "the same words make the same bytes");
        var read = Paperwork.text(pdf);
        assertTrue(read.contains("Łukasz Größer, 北京, Ängström"), read);
        assertTrue(read.contains("SEK 45,000"), read);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(
                    "Letter, PyCon Sweden 2025",
                    document.getDocumentInformation().getTitle());
            var catalog = document.getDocumentCatalog();
            assertEquals("en", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked(), "tagged");
            assertNotNull(catalog.getStructureTreeRoot());
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name + " is embedded");
                }
            }
        }
        assertTrue(page(letter).text().contains("made here"));

        make("/kept", Map.of()).then().statusCode(303);
        assertEquals(1, ledger.count("document_version"), "the same once more is no version");
        assertEquals(letter, kept(make("/kept", Map.of("remarks", "One more sentence."))));
        assertEquals(2, page(letter).select("#versions tbody tr").size());
        var nameless = kept(make("/kept", Map.of("title", "")));
        assertTrue(page(nameless).title().startsWith("Letter of commitment, PyCon Sweden 2025"));
    }

    @Test
    void htmlInEveryFieldComesOutAsText() {
        var all = new HashMap<String, String>();
        for (var field : List.of("title", "recipient", "signatory", "reference", "remarks")) {
            all.put(field, field + " " + HTML);
        }
        for (var from : List.of("letter", "contract", "purchase")) {
            all.put("from", from);
            var shown =
                    Jsoup.parse(make("", all).then().statusCode(200).extract().asString());
            assertTrue(shown.select("main script, .sheet b").isEmpty());
            var read = Paperwork.text(make("/pdf", all).asByteArray()).replaceAll("\\s+", " ");
            for (var field : List.of("recipient", "signatory", "reference", "remarks")) {
                assertTrue(read.contains(field + " " + HTML), from + ", " + field + ": " + read);
            }
        }
        var document = kept(make("/kept", all));
        assertTrue(page(document).title().startsWith("title " + HTML));
    }

    @Test
    void whatWasAgreedStandsInTheContract() {
        Matters.add(
                pycon,
                "benefits",
                Map.of("title", "Tickets <&>", "sort", "TICKETS", "quantity", "4", "currency", "SEK", "owner", "erik"));
        var read = Paperwork.text(make("/pdf", Map.of("from", "contract")).asByteArray());
        assertTrue(read.contains("– 4 × Tickets <&>"), read);
    }

    @Test
    void whatIsMissingIsSaidAndTheRestIsKept() {
        var answer = make("/kept", Map.of("from", "novel", "recipient", "", "title", "", "remarks", "x".repeat(4001)));
        var page = Jsoup.parse(answer.then().statusCode(422).extract().asString());
        assertEquals("Choose one of the list.", page.selectFirst("#from-error").text());
        assertEquals(
                "Say to whom it goes: name and address.",
                page.selectFirst("#recipient-error").text());
        assertEquals(
                "Keep it below 4,000 characters.",
                page.selectFirst("#remarks-error").text());
        assertEquals("PO-1", page.selectFirst("#reference").val());
        form().post(drafts).then().statusCode(422);
    }

    @Test
    void ofManyAtOnceEachIsKeptInTheOneDocument() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(number -> () ->
                            make("/kept", Map.of("remarks", "Number " + number)).statusCode())
                    .toList());
            for (var answer : answers) {
                assertEquals(303, answer.get());
            }
        }
        assertEquals(1, ledger.count("document"));
        assertEquals(4, ledger.count("document_version"));
    }

    @Test
    @TestSecurity(user = "ebba", roles = "editor")
    void whoMayNotAddAContractMakesNone() {
        assertEquals(List.of("letter"), page(drafts).select("#from option").eachAttr("value"));
        make("", Map.of("from", "contract")).then().statusCode(403);
        make("/kept", Map.of("from", "purchase")).then().statusCode(403);
        assertEquals(0, ledger.count("document"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void viewersMakeNothing() {
        given().get(drafts).then().statusCode(403);
        make("/kept", Map.of()).then().statusCode(403);
        given().get("/admin/document-texts/letter").then().statusCode(200);
        form().formParam("text", "x")
                .post("/admin/document-texts/letter")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "lena", roles = "legal")
    void theTextsAreEditedWithoutLosingAnything() {
        var text = "/admin/document-texts/contract";
        assertEquals("Text: Sponsorship agreement · Desk · Example", page(text).title());
        assertEquals(
                303,
                revise(text, "0", "# Pact\n\nWith {recipient}, {amount}. <b onclick='x'>No</b>")
                        .statusCode());
        assertTrue(Paperwork.text(make("/pdf", Map.of("from", "contract")).asByteArray())
                .contains("SEK 45,000. No"));

        var lost = revise(text, "0", "Mine");
        var conflict = Jsoup.parse(lost.then().statusCode(409).extract().asString());
        assertTrue(conflict.selectFirst("#conflict pre").text().startsWith("# Pact"));
        assertEquals("Mine", conflict.selectFirst("#text").val().strip());
        assertEquals(
                303,
                revise(text, conflict.selectFirst("input[name=version]").val(), "Mine")
                        .statusCode());

        for (var wrong : List.of("{inject:config}", "{recipient.class}", "{Amount}", "{}", "{#if true}")) {
            var refused = Jsoup.parse(revise(text, "2", "Dear " + wrong)
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());
            assertTrue(refused.selectFirst("#text-error").text().startsWith(wrong + " cannot be filled in."), wrong);
            assertEquals("Dear " + wrong, refused.selectFirst("#text").val().strip());
        }
        assertEquals(422, revise(text, "2", " ").statusCode());
        var looked = Jsoup.parse(form().formParam("text", "Only {owner}")
                .formParam("version", "2")
                .formParam("preview", "yes")
                .post(text)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(
                "Only [who looks after the sponsorship]",
                looked.selectFirst("#preview .sheet").text());
        assertEquals("Mine", page(text).selectFirst("#text").val().strip());
        assertEquals(2, page(text).select("#history .steps li").size());
        revise("/admin/document-texts/purchase", "0", "x").then().statusCode(403);
        given().get("/admin/document-texts/novel").then().statusCode(404);
        assertFalse(
                page("/admin/document-texts").select("a[href='" + text + "']").isEmpty());
    }

    private static Response revise(String address, String version, String text) {
        return form().formParam("version", version).formParam("text", text).post(address);
    }

    private Response make(String what, Map<String, String> typed) {
        var all = new HashMap<>(Map.of(
                "from", "letter",
                "title", "Letter",
                "recipient", "Łukasz Größer, 北京, Ängström\nStorgatan 1",
                "signatory", "Anna",
                "reference", "PO-1",
                "remarks", ""));
        all.putAll(typed);
        return form().formParams(all).post(drafts + what);
    }

    private static String kept(Response answer) {
        assertEquals(
                303,
                answer.statusCode(),
                () -> Jsoup.parse(answer.asString()).select(".error").text());
        var location = answer.header("Location");
        return location.substring(location.indexOf("/admin/"));
    }

    private static byte[] file(String document) {
        return given().get(page(document).selectFirst("#versions tbody a").attr("href"))
                .asByteArray();
    }
}
