package dev.stoa.sponsorship.request;

import static dev.stoa.support.Paperwork.bytes;
import static dev.stoa.support.Paperwork.join;
import static dev.stoa.support.Paperwork.pdf;
import static dev.stoa.support.Paperwork.pdfWith;
import static dev.stoa.support.Paperwork.pdfWithScript;
import static dev.stoa.support.Paperwork.picture;
import static dev.stoa.support.Paperwork.with;
import static dev.stoa.support.Requests.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Askings;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Pages;
import dev.stoa.support.Paperwork;
import dev.stoa.support.Requests;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that come with a request: from the public form and the asker's page, and what colleagues add. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RequestFilesTest {

    private static final byte[] PROSPECTUS = pdf("Barn Conference prospectus");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    @Inject
    Upkeep upkeep;

    GreenMail server;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void whatCameWithTheFormIsTheirsOnceTheAddressIsConfirmed() {
        var form = Pages.get("/requests/new?for=sponsorship");
        assertEquals("multipart/form-data", form.selectFirst("form.form").attr("enctype"));
        assertTrue(form.selectFirst("#files").hasAttr("multiple"));
        var link = asked(Map.of("Prospectus <b>2090.pdf", PROSPECTUS, "hall.png", picture(40, 30, "png")));
        var page = Pages.get(link);
        assertFalse(form.text().contains("STOA_CLAMD") || page.text().contains("viruses"), "how we guard ourselves");
        assertEquals(
                List.of("Prospectus _b_2090.pdf", "hall.png"),
                names(page.select("#files-sent li a").eachText()));
        var file = given().get(page.selectFirst("#files-sent li a").attr("href"));
        assertEquals(200, file.statusCode());
        assertTrue(file.header("Content-Disposition").startsWith("attachment; "), file.header("Content-Disposition"));
        assertEquals("private, no-store", file.header("Cache-Control"));
        assertEquals(
                List.of("Prospectus _b_2090.pdf", "hall.png"),
                names(given().get(link + "/data").jsonPath().getList("files.name")));
        assertEquals(Map.of("the asker", 1L), downloads());
    }

    @Test
    void whatNobodyConfirmedIsGoneWithTheConfirmation() {
        send(Askings.conference(), Map.of("a.pdf", PROSPECTUS)).statusCode(303);
        assertEquals(1, ledger.count("stored_file"));
        upkeep.forget();
        assertEquals(1, ledger.count("stored_file"), "it may still be confirmed");
        ledger.change("update request_file set added_at = now() - interval '49 hours'");
        upkeep.forget();
        assertEquals(List.of(0L, 0L, 0L), kept());
    }

    @Test
    void whatIsNotTakenIsSaidBesideTheFieldAndAllElseIsKept() {
        var html = bytes("<html><script>alert(1)</script></html>");
        var noise = new byte[(int) Attached.MOST_BYTES];
        new Random(3).nextBytes(noise);
        var link = asked(Map.of());
        var many = new java.util.LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 6; i++) {
            many.put(i + ".pdf", pdf("Page " + i));
        }
        var cases = List.of(
                Map.of("prospectus.pdf", html),
                Map.of("prospectus.pdf", join(PROSPECTUS, html)),
                Map.of("prospectus.pdf", pdfWithScript()),
                Map.of("prospectus.pdf", pdfWith("virus.exe", html)),
                Map.of("good.pdf", PROSPECTUS, "hall.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Map.of("empty.pdf", new byte[0]),
                many);
        for (var files : cases) {
            var form = Requests.page(send(Askings.conference(), files).statusCode(422));
            assertTrue(
                    form.selectFirst("#files-error").text().endsWith("again: a browser forgets files."),
                    form.selectFirst("#files-error").text());
            assertEquals("Barn Conference", form.selectFirst("#name").val());
            assertEquals("Nils Ek", form.selectFirst("#yourName").val());
            var page = Requests.page(attach(link, files).statusCode(422));
            assertEquals(
                    form.selectFirst("#files-error").text(),
                    page.selectFirst("#files-error").text());
            limit.clear();
        }
        var large = Map.of("hall.png", with(picture(5, 5, "png"), "prVt", noise));
        assertTrue(Requests.page(attach(link, large).statusCode(422))
                .selectFirst("#files-error")
                .text()
                .contains("“hall.png”: The file is larger than 10 MB"));
        assertEquals(
                "Choose a file first.",
                Requests.page(attach(link, Map.of()).statusCode(422))
                        .selectFirst("#files-error")
                        .text());
        var form = Askings.conference();
        form.put("name", "");
        assertEquals(
                "Choose what you want to send again: a browser forgets files.",
                Requests.page(send(form, Map.of("a.pdf", PROSPECTUS)).statusCode(422))
                        .selectFirst("#files-error")
                        .text(),
                "another mistake, and the browser has forgotten the file");
        assertEquals(List.of(0L, 0L, 0L), kept(), "nothing of all that was kept");
    }

    @Test
    void nobodyMakesUsLookIntoFilesAllDay() {
        var html = Map.of("prospectus.pdf", bytes("<html>"));
        for (int i = 0; i < 20; i++) {
            send(Askings.conference(), html).statusCode(422);
        }
        send(Askings.conference(), html).statusCode(429);
        send(Askings.conference(), Map.of()).statusCode(303);
    }

    @Test
    void moreThanFiveAreRefusedHoweverTheyCome() {
        var link = asked(Map.of("1.pdf", pdf("1"), "2.pdf", pdf("2"), "3.pdf", pdf("3")));
        attach(link, Map.of("4.pdf", pdf("4"), "5.pdf", pdf("5"))).statusCode(303);
        assertTrue(Requests.page(attach(link, Map.of("6.pdf", pdf("6"))).statusCode(422))
                .selectFirst("#files-error")
                .text()
                .startsWith("That would be more than 5 files"));
        remove(link, 0).statusCode(303);
        attach(link, Map.of("6.pdf", pdf("6"))).statusCode(303);
        assertEquals(5, ledger.count("stored_file"));
    }

    @Test
    void theAskerTakesTheirsBackUntilItIsJudgedAndForGood() {
        var link = asked(Map.of("a.pdf", PROSPECTUS));
        attach(link, Map.of("b.pdf", pdf("b"))).statusCode(303);
        var first = Pages.get(link).selectFirst("#files-sent li a").attr("href");
        remove(link, 0).statusCode(303);
        given().get(first).then().statusCode(404);
        assertEquals(List.of(1L, 1L, 1L), kept(), "the bytes are gone too");

        post(link + "/withdrawal", Map.of()).statusCode(303);
        var page = Pages.get(link);
        assertNull(page.selectFirst("#files-sent form"));
        var second = page.selectFirst("#files-sent li a").attr("href");
        given().get(second).then().statusCode(200);
        var late = Requests.page(post(second + "/removal", Map.of()).statusCode(422));
        assertEquals(
                "It is judged by now: its files stay as they are.",
                late.selectFirst("#files-sent .error").text());
        attach(link, Map.of("c.pdf", pdf("c"))).statusCode(422);
        assertEquals(List.of(1L, 1L, 1L), kept());

        post(link + "/deletion", Map.of()).statusCode(303);
        given().get(second).then().statusCode(404);
        assertEquals(List.of(0L, 0L, 0L), kept(), "forgotten with who asked");
        assertFalse(
                ledger.counts(
                                "select coalesce(to_value, '') || coalesce(from_value, ''), 1 from change where field = 'file'")
                        .keySet()
                        .toString()
                        .contains(".pdf"),
                "a trail is for good, and has no word of theirs");
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void colleaguesSeeAllAndAddTheirOwn() {
        var link = asked(Map.of("a.pdf", PROSPECTUS));
        long id = id();
        assertEquals(
                "a.pdf",
                Pages.get("/admin/sponsorship-requests/" + id)
                        .selectFirst("#files-sent li a")
                        .text());
        add(id, Map.of("offer.pdf", join(PROSPECTUS, bytes("<html>")))).statusCode(422);
        add(id, Map.of("our notes.pdf", pdf("ours"))).statusCode(303);
        var page = Pages.get("/admin/sponsorship-requests/" + id);
        var links = page.select("#files-sent li a").eachAttr("href");
        assertTrue(page.selectFirst("#files-sent").text().contains("erik, only for colleagues"));
        assertArrayEquals(PROSPECTUS, given().get(links.getFirst()).asByteArray());
        assertTrue(Paperwork.text(file(links.get(1))).contains("ours"));
        assertEquals(Map.of("erik", 2L), downloads());
        assertTrue(Pages.get("/admin/sponsorship-requests/" + id)
                .selectFirst("#history")
                .text()
                .contains("our notes.pdf, PDF"));

        assertEquals(
                List.of("a.pdf"), Pages.get(link).select("#files-sent li a").eachText());
        var ours = links.get(1).replaceAll(".*/", "");
        given().get(link + "/files/" + ours).then().statusCode(404);
        post(link + "/files/" + ours + "/removal", Map.of()).statusCode(404);
        post(link + "/deletion", Map.of()).statusCode(303);
        assertEquals(List.of(1L, 1L, 1L), kept(), "what a colleague added is not the asker's");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whoMayOnlyLookReadsTheNamesAndGetsNoFile() {
        asked(Map.of("a.pdf", PROSPECTUS));
        var page = Pages.get("/admin/sponsorship-requests/" + id());
        assertTrue(page.selectFirst("#files-sent").text().contains("a.pdf"));
        assertNull(page.selectFirst("#files-sent a"));
        var key = ledger.counts("select key, 1 from stored_file")
                .keySet()
                .iterator()
                .next();
        given().get("/admin/sponsorship-requests/" + id() + "/files/" + key)
                .then()
                .statusCode(403);
        add(id(), Map.of("b.pdf", PROSPECTUS)).statusCode(403);
        assertEquals(Map.of(), downloads());
    }

    @Test
    void aForeignKeyOpensNothing() {
        var first = asked(Map.of("a.pdf", PROSPECTUS));
        var form = Askings.conference();
        form.put("email", "sofia@example.org");
        form.put("name", "Another Conference");
        var second = confirmed(send(form, Map.of("b.pdf", pdf("b"))));
        var theirs =
                Pages.get(first).selectFirst("#files-sent li a").attr("href").replaceAll(".*/", "");
        given().get(second + "/files/" + theirs).then().statusCode(404);
        post(second + "/files/" + theirs + "/removal", Map.of()).statusCode(404);
        var nobodys = "/requests/s" + "A".repeat(43);
        given().get(nobodys + "/files/" + theirs).then().statusCode(404);
        attach(nobodys, Map.of("c.pdf", PROSPECTUS)).statusCode(404);
        assertEquals(List.of(2L, 2L, 2L), kept());
        assertEquals(Map.of(), downloads());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theyAreFoundAtTheSponsorshipThatItBecame() {
        asked(Map.of("a.pdf", PROSPECTUS));
        long sponsorship =
                desk.sponsorship(desk.edition("Barn Conference", LocalDate.of(2090, 3, 7), "Umeå", "Sweden"));
        ledger.change("update sponsorship_request set state = 'APPROVED', sponsorship_id = " + sponsorship);
        var link = Pages.get("/admin/sponsorships/" + sponsorship).select("#parts .part a").stream()
                .filter(one -> one.text().equals("a.pdf"))
                .findFirst()
                .orElseThrow();
        assertArrayEquals(PROSPECTUS, file(link.attr("href")));
        add(id(), Map.of("b.pdf", PROSPECTUS)).statusCode(422);
    }

    @Test
    void whatLastsIsStillNotDeleted() {
        asked(Map.of("a.pdf", PROSPECTUS));
        ledger.change("insert into stored_file (key, name, format, size, sha256, scan, kept_by, kept_at)"
                + " select reverse(key), name, format, size, sha256, scan, kept_by, kept_at from stored_file");
        ledger.change("insert into stored_chunk select max(id), 0, '\\x00' from stored_file");
        assertThrows(RuntimeException.class, () -> ledger.change("delete from stored_chunk"));
        assertThrows(RuntimeException.class, () -> ledger.change("delete from stored_file where lasting"));
        assertThrows(
                RuntimeException.class, () -> ledger.change("update stored_file set name = 'x' where not lasting"));
        assertEquals(2, ledger.count("stored_chunk"));
    }

    /** Files, pieces of files, and files of requests. */
    private List<Long> kept() {
        return List.of(
                ledger.count("stored_file"),
                ledger.counts("select distinct file_id::text, 1 from stored_chunk")
                                .size()
                        + 0L,
                ledger.count("request_file"));
    }

    private Map<String, Long> downloads() {
        return ledger.counts("select actor, count(*) from change where field = 'download' group by 1");
    }

    private long id() {
        return SponsorshipRequest.<SponsorshipRequest>findAll().firstResult().id;
    }

    private static List<String> names(List<String> found) {
        return found.stream().sorted().toList();
    }

    private static byte[] file(String address) {
        return given().get(address).then().statusCode(200).extract().asByteArray();
    }

    private String asked(Map<String, byte[]> files) {
        return confirmed(send(Askings.conference(), files));
    }

    private String confirmed(ValidatableResponse answer) {
        answer.statusCode(303);
        mail.sendDue();
        var link = Askings.link(server, server.getReceivedMessages().length - 1);
        post(link, Map.of()).statusCode(303);
        return link;
    }

    private static ValidatableResponse send(Map<String, String> form, Map<String, byte[]> files) {
        var request = multipart(files);
        form.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build()));
        return request.post("/requests").then();
    }

    private static ValidatableResponse attach(String link, Map<String, byte[]> files) {
        return multipart(files).post(link + "/files").then();
    }

    private static ValidatableResponse add(long id, Map<String, byte[]> files) {
        return multipart(files)
                .post("/admin/sponsorship-requests/" + id + "/files")
                .then();
    }

    private static ValidatableResponse remove(String link, int which) {
        var file = Pages.get(link).select("#files-sent li a").get(which).attr("href");
        return post(file + "/removal", Map.of());
    }

    private static RequestSpecification multipart(Map<String, byte[]> files) {
        var request = given().redirects().follow(false).accept("text/html").multiPart("unused", "");
        files.forEach((name, file) -> request.multiPart("files", name, file));
        return request;
    }
}
