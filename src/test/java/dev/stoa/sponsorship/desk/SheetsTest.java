package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Csv;
import dev.stoa.site.Sheet;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.support.Desk;
import dev.stoa.support.Matters;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the desk as files: narrowed like their pages, numbers as numbers, and nothing that a spreadsheet would run. */
@QuarkusTest
class SheetsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theListIsTakenAwayAsItIsNarrowed() {
        desk.sponsorship(desk.pycon());
        long yen = desk.sponsorship(
                desk.edition("RubyKaigi", LocalDate.of(2025, 4, 16), "Matsuyama", "Japan"),
                "JPY",
                "1500000",
                Desk.ANNA);
        QuarkusTransaction.requiringNew()
                .run(() -> Sponsorship.<Sponsorship>findById(yen).notes = "=HYPERLINK(\"https://example.org\")");
        var csv = given().get("/admin/sponsorships.csv?owner=anna")
                .then()
                .statusCode(200)
                .extract();
        assertEquals("attachment; filename=\"sponsorships.csv\"", csv.header("Content-Disposition"));
        var lines = csv.asString().split("\r\n");
        assertEquals(2, lines.length);
        assertEquals(String.join(",", SponsorshipSheet.COLUMNS), lines[0]);
        assertTrue(
                lines[1].startsWith(
                        yen
                                + ",1,RubyKaigi 2025,rubykaigi-2025,2025-04-16,2025-04-18,Matsuyama,negotiating,Gold,1500000,JPY,"),
                lines[1]);
        assertTrue(lines[1].contains("\"'=HYPERLINK(\"\"https://example.org\"\")\""), lines[1]);
        assertTrue(
                given().get("/admin/sponsorships.csv?currency=SEK").asString().contains(",45000.00,SEK,"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void inAWorkbookAmountsAreNumbersAndDaysAreDays() throws IOException {
        desk.sponsorship(desk.pycon());
        var answer =
                given().get("/admin/sponsorships.xlsx").then().statusCode(200).extract();
        assertEquals(Sheet.XLSX, answer.contentType());
        var sheet = sheet(answer.asByteArray());
        var row = sheet.select("sheetData > row").get(1);
        var amount = row.selectFirst("c[r=J2]");
        assertEquals("45000.00", amount.selectFirst("v").text());
        assertTrue(amount.attr("t").isEmpty() || amount.attr("t").equals("n"), amount.outerHtml());
        // The serial number of 12 November 2025 in the calendar of spreadsheets.
        var begins = row.selectFirst("c[r=E2]");
        assertEquals("45973", begins.selectFirst("v").text().replaceAll("\\.0*$", ""));
        assertTrue(sheet.select("f").isEmpty(), "no formula");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/sponsorships",
                "/admin/board",
                "/admin/deadlines",
                "/admin/budgets",
                "/admin/money",
                "/admin/history",
                "/admin/tables/invoices",
                "/admin/tables/contracts",
                "/admin/tables/deliverables",
                "/admin/tables/benefits",
                "/admin/tables/renewals",
                "/admin/tables/deadlines"
            })
    @TestSecurity(user = "vera", roles = "viewer")
    void eachTableIsTakenAwayInBothForms(String page) throws IOException {
        desk.sponsorship(desk.pycon());
        var csv = given().get(page + ".csv").then().statusCode(200).extract();
        assertTrue(csv.contentType().replace(" ", "").equalsIgnoreCase(Csv.TYPE), csv.contentType());
        assertTrue(csv.asString().contains(","), csv.asString());
        var sheet = sheet(
                given().get(page + ".xlsx").then().statusCode(200).extract().asByteArray());
        assertEquals(
                csv.asString().split("\r\n")[0].split(",").length,
                sheet.select("sheetData > row").first().select("c").size());
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void mattersAreTakenAwayWithTheirFields() {
        long id = desk.sponsorship(desk.pycon());
        var address = Matters.add(
                id,
                "invoices",
                Map.of(
                        "title",
                        "+First half",
                        "amount",
                        "22500.5",
                        "currency",
                        "SEK",
                        "owner",
                        "finn",
                        "dueOn",
                        "2025-10-01"));
        Matters.add(id, "invoices", Map.of("title", "Other", "amount", "1", "currency", "SEK", "owner", "erik"));
        var lines =
                given().get("/admin/tables/invoices.csv?owner=finn").asString().split("\r\n");
        assertEquals(2, lines.length);
        assertTrue(
                lines[0].startsWith("id,version,sponsorship,conference,state,title,number,amount,currency"), lines[0]);
        assertTrue(lines[1].contains("PyCon Sweden 2025,expected,'+First half,,22500.50,SEK,"), lines[1]);
        assertTrue(lines[1].contains(",2025-10-01,"), lines[1]);
        var page = Matters.page("/admin/tables/invoices?owner=finn&state=expected&year=2025");
        assertEquals(List.of("+First half"), page.select("tbody th").eachText());
        assertEquals(address, page.selectFirst("tbody th a").attr("href"));
        assertTrue(page.title().startsWith("Invoices · Desk"));
        assertFalse(
                page.select("a[href='/admin/tables/invoices.csv?state=expected&owner=finn&year=2025']")
                        .isEmpty(),
                page.select("caption").html());
        given().get("/admin/tables/nothing").then().statusCode(404);
        given().get("/admin/tables/nothing.csv").then().statusCode(404);
        given().get("/admin/tables/invoices.pdf").then().statusCode(404);
    }

    private static Document sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("stoa-sheet", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var entry = zip.getEntry("xl/worksheets/sheet1.xml");
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                return Jsoup.parse(xml, "", Parser.xmlParser());
            }
        } finally {
            Files.delete(file);
        }
    }
}
