package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import dev.stoa.workflow.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list edited in a spreadsheet and sent back. */
@QuarkusTest
class FileTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatComesBackUnchangedChangesNothing() {
        desk.sponsorship(desk.pycon());
        QuarkusTransaction.requiringNew()
                .run(() -> Sponsorship.<Sponsorship>findById(1L).notes = "-1 is no number\nand =2 no formula");
        var file = send(csv());
        assertEquals("0 changed, 0 new, 1 as they are, 0 that cannot be taken. There is nothing to take.", note(file));
        // As other spreadsheets write the same values.
        var other =
                csv().replace("45000.00", "45000").replace(",yes,", ",TRUE,").replace("\r\n", "\n");
        assertTrue(note(send(other)).startsWith("0 changed, 0 new, 1 as they are"), note(send(other)));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void onlyWhatDiffersIsStoredAndTheRestStaysInOneGo() {
        long one = desk.sponsorship(desk.pycon());
        long two = desk.sponsorship(desk.pycon());
        var file = send(csv().replaceFirst("(?m)^(" + one + ",.*),Gold,45000.00,", "$1,Platinum,60000.00,"));
        assertTrue(note(file).startsWith("1 changed, 0 new, 1 as they are, 0 that"), note(file));
        assertEquals(
                List.of("tier", "amount"),
                file.select("tbody tr td:nth-of-type(3)").eachText());
        assertEquals("45000.00", file.select("del").get(1).text());
        assertEquals("Gold", stored(one).tier, "looking stores nothing");
        take(file).then().statusCode(303);
        assertEquals("Platinum", stored(one).tier);
        assertEquals("Gold", stored(two).tier);
        var changes = changes(one);
        assertEquals(
                List.of("tier", "amount"),
                changes.stream().map(change -> change.field).toList());
        assertTrue(changes.getFirst().reason.startsWith("From the file sponsorships.csv"), changes.getFirst().reason);
        assertEquals(0, changes(two).size());
        // Taken twice it is taken once.
        take(file).then().statusCode(303);
        assertEquals(2, changes(one).size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void everyFaultStandsBesideItsRowAndColumnAndNothingIsHalfDone() {
        long one = desk.sponsorship(desk.pycon());
        long two = desk.sponsorship(desk.pycon());
        long three = desk.sponsorship(desk.pycon());
        desk.moveTo(three, SponsorshipState.COMMITTED);
        var typed = csv().replaceFirst("(?m)^(" + one + ",.*),45000.00,SEK,", "$1,-5,SEX,")
                .replaceFirst("(?m)^(" + two + ",.*),negotiating,", "$1,closed,")
                .replaceFirst("(?m)^(" + three + ",.*),Gold,", "$1,Silver,");
        var file = send(typed + "4711,0,,,,,,,,,,,,,,,\r\n");
        assertTrue(note(file).startsWith("0 changed, 0 new, 0 as they are, 4 that cannot be taken."), note(file));
        var told = file.select("tbody").text();
        assertTrue(told.contains("Choose a currency by its three letters"), told);
        assertTrue(told.contains("This column is there to be read"), told);
        assertTrue(told.contains("The deal was committed to."), told);
        assertTrue(told.contains("There is no sponsorship with this number."), told);
        assertTrue(file.select("form[action$=taking]").isEmpty());
        assertEquals(409, taking(file).statusCode());
        assertEquals("Gold", stored(three).tier);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aRowThatSomebodyChangedMeanwhileIsToldWithBothValues() {
        long one = desk.sponsorship(desk.pycon());
        long two = desk.sponsorship(desk.pycon());
        var file = send(csv().replace(",Gold,", ",Platinum,"));
        assertTrue(note(file).startsWith("2 changed"), note(file));
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.<Sponsorship>findById(two).tier = "Bronze");
        var late = take(file);
        assertEquals(409, late.statusCode());
        var page = Jsoup.parse(late.asString());
        assertTrue(page.selectFirst("p.errors").text().startsWith("Nothing was taken"), page.text());
        assertEquals("Gold", stored(one).tier, "the row beside it is not taken either");
        var row = page.select("tbody tr").first();
        assertTrue(row.text().contains("changed meanwhile tier Bronze Platinum"), row.text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aRowWithoutANumberIsANewOne() {
        var pycon = desk.pycon();
        desk.sponsorship(pycon);
        var file = send(
                "id,version,edition,tier,amount,currency,owner,why,published\r\n,,%s,Silver,\"1,000\",eur,anna,,no\r\n,,nowhere,,x,EUR,,,\r\n"
                        .formatted(pycon));
        assertTrue(note(file).startsWith("0 changed, 1 new, 0 as they are, 1 that"), note(file));
        file = send("id;version;edition;tier;amount;currency;owner\r\n;;%s;Silver;1000;EUR;anna\r\n".formatted(pycon));
        take(file).then().statusCode(303);
        // Numbers that a trial took are not used again.
        Sponsorship fresh =
                in(() -> Sponsorship.<Sponsorship>list("tier", "Silver").getFirst());
        assertEquals("Silver", fresh.tier);
        assertEquals("EUR 1,000", fresh.money().toString());
        assertEquals(SponsorshipState.NEGOTIATING, fresh.state);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsNoTableIsRefusedAtOnce() {
        desk.sponsorship(desk.pycon());
        refused("", "Choose the file");
        refused("tier,amount\r\nGold,1\r\n", "The column \"id\" is missing");
        refused("id,version,colour\r\n1,0,red\r\n", "There is no column \"colour\".");
        refused("id,version\r\n", "There are no rows in the file.");
        var odd = given().redirects()
                .follow(false)
                .multiPart("file", "x.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41}, "text/csv")
                .post("/admin/sponsorships/import");
        assertEquals(422, odd.statusCode());
        given().get("/admin/sponsorships/import/4711").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void onlyEditorsSendFiles() {
        given().get("/admin/sponsorships/import").then().statusCode(403);
        assertEquals(403, post("id,version\r\n1,0\r\n").statusCode());
    }

    private static void refused(String content, String sentence) {
        var answer = post(content);
        assertEquals(422, answer.statusCode());
        var told = Jsoup.parse(answer.asString()).selectFirst(".error").text();
        assertTrue(told.startsWith(sentence), told);
    }

    private static String csv() {
        return given().get("/admin/sponsorships.csv?sort=begins").asString();
    }

    private static Response post(String content) {
        return given().redirects()
                .follow(false)
                .multiPart("file", "sponsorships.csv", content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/admin/sponsorships/import");
    }

    private static Document send(String content) {
        var sent = post(content);
        assertEquals(303, sent.statusCode(), sent::asString);
        var location = sent.header("Location");
        var page = Jsoup.parse(
                given().get(location).then().statusCode(200).extract().asString());
        page.body().attr("data-at", location.substring(location.indexOf("/admin/")));
        return page;
    }

    private static Response take(Document file) {
        return taking(file);
    }

    private static Response taking(Document file) {
        return given().redirects().follow(false).post(file.body().attr("data-at") + "/taking");
    }

    private static String note(Document file) {
        return file.selectFirst(".note").text();
    }

    private static Sponsorship stored(long id) {
        return in(() -> Sponsorship.byId(id).orElseThrow());
    }

    private static List<Change> changes(long id) {
        return in(() -> Change.of("sponsorship", id));
    }

    private static <T> T in(Supplier<T> what) {
        return QuarkusTransaction.requiringNew().call(what::get);
    }
}
