package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.GroupFacts.Position;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.LinkKind;
import dev.stoa.group.SupportKind;
import dev.stoa.group.UserGroupImport;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory of groups and each one's page, as visitors and programs get them. */
@QuarkusTest
class GroupPagesTest {

    /** What comes with the first flight of a fresh connection (10 segments), less the headers. */
    private static final int FIRST_FLIGHT = 14_600;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    UserGroupImport imports;

    @Inject
    DataVersion version;

    @Inject
    Ledger ledger;

    @BeforeEach
    void reset() {
        world.reset();
    }

    private void three() {
        groups.stockholm();
        groups.lund();
        groups.brasil();
    }

    @Test
    void listsGroupsByNameWithTheirCountries() {
        three();
        var page = page("/groups");
        assertEquals(List.of("Kotlin Devs Brasil", "Lund KUG", "Stockholm KUG"), names(page));
        assertEquals(
                List.of("Brazil 1", "Sweden 2"),
                page.select("[aria-label=Countries] a").eachText());
        assertEquals("Online", page.selectFirst(".rows .badge").text());
        assertEquals("3 groups", page.selectFirst(".section-head span").text());
    }

    @Test
    void everyFacetCountsWhatItWouldShowAndKeepsTheOthers() {
        three();
        groups.tell(groups.group("Data Uppsala", "Sweden", new Position(59.9, 17.6), GroupStatus.ACTIVE), group -> {
            group.topics = new ArrayList<>(List.of("data"));
            group.languages = new ArrayList<>(List.of("sv", "en"));
        });
        var page = page("/groups?country=Sweden");
        assertEquals(List.of("Data Uppsala", "Lund KUG", "Stockholm KUG"), names(page));
        assertEquals(
                List.of("kotlin 2", "data 1"),
                page.select("[aria-label=Topics] a").eachText());
        assertEquals(
                List.of("English 1", "Swedish 1"),
                page.select("[aria-label=Languages] a").eachText());
        assertEquals(
                List.of("Brazil 1", "Sweden 3"),
                page.select("[aria-label=Countries] a").eachText());
        assertEquals(
                "/groups?country=Sweden&topic=data",
                page.selectFirst("[aria-label=Topics] a:contains(data)").attr("href"));
        assertEquals(List.of("Data Uppsala"), names(page("/groups?country=Sweden&topic=data")));
        assertEquals(List.of("Data Uppsala"), names(page("/groups?language=sv")));
        var online = page("/groups?online=yes");
        assertEquals(List.of("Kotlin Devs Brasil"), names(online));
        assertEquals(
                "Online 1",
                online.selectFirst("[aria-label=Languages] a[aria-current]").text());
    }

    @Test
    void narrowsByWordsAndKeepsTheStateInTheAddress() {
        three();
        assertEquals(List.of("Lund KUG"), names(page("/groups?q=sweden+LUND")));
        var page = page("/groups?q=kug&country=Sweden&region=europe");
        assertEquals("kug", page.selectFirst(".filters input[name=q]").val());
        assertEquals("Sweden", page.selectFirst("input[name=country]").val());
        assertEquals("europe", page.selectFirst("input[name=region]").val());
        assertEquals(
                "/groups?q=kug&region=europe",
                page.selectFirst("[aria-label=Countries] a[aria-current]").attr("href"));
    }

    @Test
    void nearATypedCityTheNearestComesFirstWithItsDistance() {
        three();
        for (var near : List.of("Malm%C3%B6", "malmo%2C+sweden", "55.6%2C+13.0")) {
            var page = page("/groups?near=" + near);
            assertEquals(List.of("Lund KUG", "Stockholm KUG", "Kotlin Devs Brasil"), names(page), near);
            assertTrue(
                    page.select(".rows .number").eachText().getFirst().matches("1\\d km"),
                    page.select(".rows .number").eachText().toString());
            assertTrue(page.selectFirst("#listed").text().startsWith("Near "));
            assertEquals(1, page.select("svg.map circle.here").size());
        }
        assertEquals(
                "513 km",
                page("/groups?near=55.6%2C13.0").select(".rows .number").get(1).text());
    }

    @Test
    void aCityThatOnlyAGroupKnowsIsFoundToo() {
        three();
        groups.tell(
                groups.group("Boden Coders", "Sweden", new Position(65.83, 21.69), GroupStatus.ACTIVE),
                group -> group.city = "Boden");
        assertEquals("Boden Coders", names(page("/groups?near=boden")).getFirst());
        assertEquals(
                "Near Boden, Sweden",
                page("/groups?near=boden").selectFirst("#listed").text());
    }

    @Test
    void anUnknownPlaceIsSaidBesideTheFieldAndKept() {
        three();
        var page = page("/groups?near=Atlantis%3Cb%3E&country=Sweden");
        assertEquals("Atlantis<b>", page.selectFirst("#near").val());
        assertEquals("near-error", page.selectFirst("#near").attr("aria-describedby"));
        assertTrue(page.selectFirst("#near-error").text().startsWith("We do not know where “Atlantis<b>” is."));
        assertEquals(List.of("Lund KUG", "Stockholm KUG"), names(page));
        assertTrue(page("/groups?near=cambridge").selectFirst(".hint").text().contains("Cambridge, United "));
    }

    @Test
    void theMapHasTheSameGroupsAsTheList() {
        three();
        groups.group("Nairobi KUG", "Kenya", new Position(-1.29, 36.82), GroupStatus.ACTIVE);
        var page = page("/groups");
        // Stockholm and Lund are one mark on the world: a link that looks closer.
        assertEquals(
                List.of("2 groups: Lund KUG, Sweden; Stockholm KUG, Sweden", "Nairobi KUG, Kenya"),
                page.select("svg.map a title").eachText());
        assertEquals("2", page.selectFirst("svg.map text").text());
        var closer = page.selectFirst("svg.map a").attr("href");
        assertEquals("/groups?country=Sweden", closer);
        var sweden = page(closer);
        assertEquals(
                List.of("/groups/lund-kug", "/groups/stockholm-kug"),
                sweden.select("svg.map a").eachAttr("href"));
        assertEquals(
                names(sweden),
                sweden.select("svg.map a title").eachText().stream()
                        .map(title -> title.replace(", Sweden", ""))
                        .toList());
    }

    @Test
    void aRegionShowsAndListsWhatIsThere() {
        three();
        groups.group("Nairobi KUG", "Kenya", new Position(-1.29, 36.82), GroupStatus.ACTIVE);
        var links = page("/groups").select("[aria-label=Parts of the world] a");
        assertEquals(
                List.of("Europe", "North America", "South America", "Africa", "Asia", "Oceania"), links.eachText());
        assertEquals("/groups?region=africa", links.get(3).attr("href"));
        assertEquals(List.of("Nairobi KUG"), names(page("/groups?region=africa")));
        assertEquals(List.of("Lund KUG", "Stockholm KUG"), names(page("/groups?region=europe")));
        assertEquals(1, page("/groups?region=africa").select("svg.map a").size());
    }

    /** Every cluster's link leads to a map that tells its groups apart, in a few steps. */
    @Test
    void clustersComeApartWhenOneLooksCloser() {
        imports.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));
        version.hidden();
        for (var title : page("/groups").select("svg.map a:has(text)")) {
            var href = title.attr("href");
            for (int step = 0; step < 5 && href != null && href.startsWith("/groups?"); step++) {
                var next = page(href);
                assertTrue(next.select("svg.map a").size() > 0, href);
                var cluster = next.selectFirst("svg.map a:has(text)");
                href = cluster == null ? null : cluster.attr("href");
            }
            assertTrue(href == null || href.equals("#listed"), title.text() + " ends at " + href);
        }
    }

    @Test
    void saysSoWhenNothingFits() {
        assertTrue(page("/groups").selectFirst(".empty").text().contains("once staff add them"));
        groups.stockholm();
        assertTrue(page("/groups?q=zzz").selectFirst(".empty").text().contains("No group fits “zzz”"));
    }

    @Test
    void programsGetTheSameAsJsonAndCsv() {
        three();
        given().get("/groups.json?near=Stockholm")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("total", equalTo(3))
                .body("complete", equalTo(true))
                .body("rows[0].group", equalTo("stockholm-kug"))
                .body("rows[0].kilometres", equalTo(1))
                .body("rows[1].paused", equalTo(true))
                .body("rows[2].online", equalTo(true))
                .body("rows[2].topics", hasItems("kotlin"))
                .body("links.csv", equalTo("/groups.csv?near=Stockholm"));
        var csv = given().accept("text/csv")
                .get("/groups?country=Sweden")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                "group,name,city,country,latitude,longitude,online,paused,languages,topics,kilometres",
                csv.lines().findFirst().orElseThrow());
        assertEquals(
                "lund-kug,Lund KUG,,Sweden,55.704,13.191,false,true,,kotlin,",
                csv.lines().toList().get(1));
        assertEquals(3, csv.lines().count());
    }

    @Test
    void programsAreToldWhatIsWrong() {
        three();
        for (var query : List.of("near=Atlantis", "region=atlantis", "online=maybe", "colour=red", "page=0")) {
            given().get("/groups.json?" + query)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(query.replaceAll("=.*", "")));
        }
        given().get("/groups.json?page=9").then().statusCode(200).body("rows.size()", equalTo(0));
    }

    @Test
    void aGroupTellsWhatItIsAndWhoRunsItAsFarAsTheyAgreed() {
        var stockholm = groups.stockholm();
        groups.tell(stockholm, group -> {
            group.city = "Stockholm";
            group.description = "We **meet**. <script>alert(1)</script>";
            group.languages = new ArrayList<>(List.of("sv", "pt-BR"));
            group.codeOfConductUrl = "https://example.org/conduct";
            group.contact = Groups.CANARY + "@example.org";
            group.links.put(LinkKind.CHAT, "https://chat.example.org/");
        });
        groups.organiser(stockholm, "omar", "Omar Haddad", true);
        groups.organiser(stockholm, Groups.CANARY, "Sofia " + Groups.CANARY, false);
        groups.lund();

        var page = page("/groups/stockholm-kug");
        assertEquals("Stockholm KUG", page.selectFirst("h1").text());
        assertEquals(
                "Meets in Stockholm, Sweden, about kotlin.",
                page.selectFirst(".lead").text());
        assertEquals("We meet. ", page.selectFirst(".prose").wholeText().strip() + " ");
        assertNull(page.selectFirst(".prose script"));
        assertEquals("meetup.example.org", page.selectFirst("td a").text());
        assertEquals("Chat", row(page, "Also"));
        assertEquals("Swedish, Portuguese (Brazil)", row(page, "Languages"));
        assertEquals("Omar Haddad", row(page, "Organiser"));
        assertNull(row(page, "Contact"), "not ticked");
        assertEquals(
                "59.33° N 18.07° E",
                page.selectFirst("[aria-labelledby=where] .hint a").text());
        assertEquals(1, page.select("svg.map circle").size());
        assertEquals(List.of("Lund KUG"), names(page));
        assertFalse(page.outerHtml().contains(Groups.CANARY));
        given().get("/groups/stockholm-kug.json")
                .then()
                .statusCode(200)
                .body("organisers", equalTo(List.of("Omar Haddad")))
                .body("links.Chat", equalTo("https://chat.example.org/"))
                .body(not(containsString(Groups.CANARY)));
        groups.tell(stockholm, group -> group.contactPublic = true);
        version.hidden();
        assertEquals(Groups.CANARY + "@example.org", row(page("/groups/stockholm-kug"), "Contact"));
    }

    @Test
    void whatWasGivenIsSummedByYearAndNeverAcrossCurrencies() {
        var stockholm = groups.stockholm();
        groups.give(stockholm, SupportKind.GRANT, "2024-03-01", "15000", "SEK", true);
        groups.give(stockholm, SupportKind.FOOD, "2024-05-24", "9400", "SEK", true);
        groups.give(stockholm, SupportKind.GRANT, "2024-06-01", "1200", "EUR", true);
        groups.give(stockholm, SupportKind.TALK, "2025-02-13", null, null, true);
        groups.give(stockholm, SupportKind.GRANT, "2025-02-14", "99999", "SEK", false);

        var page = page("/groups/stockholm-kug");
        assertEquals(
                "EUR 1,200 · SEK 24,400",
                page.selectFirst("[aria-labelledby=given] .section-head span").text());
        assertEquals(
                List.of("2025", "2024 EUR 1,200 · SEK 24,400"),
                page.select("tr:has([scope=rowgroup])").eachText());
        assertEquals(
                List.of("13 February 2025 Talk For the evening"),
                page.select("[aria-labelledby=given] tbody")
                        .getFirst()
                        .select("tr:has(time)")
                        .eachText());
        assertFalse(page.outerHtml().contains(Groups.CANARY) || page.outerHtml().contains("99,999"));
        var csv = given().get("/groups/stockholm-kug.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                List.of(
                        "kind,on,amount,currency,note",
                        "talk,2025-02-13,,,For the evening",
                        "grant,2024-06-01,1200.00,EUR,For the evening",
                        "food,2024-05-24,9400.00,SEK,For the evening",
                        "grant,2024-03-01,15000.00,SEK,For the evening"),
                csv.lines().toList());
    }

    @Test
    void aPausedAndARetiredGroupSaySo() {
        groups.lund();
        groups.group("No More", "Sweden", null, GroupStatus.RETIRED);
        assertTrue(page("/groups/lund-kug").selectFirst(".note").text().contains("pauses"));
        assertTrue(page("/groups/no-more").selectFirst(".note").text().contains("has retired"));
        assertEquals(List.of("Lund KUG"), names(page("/groups")));
    }

    @Test
    void hidesProposedAndDeclinedGroups() {
        groups.group("Not Yet", "Sweden", null, GroupStatus.PROPOSED);
        groups.group("Not Ours", "Sweden", null, GroupStatus.DECLINED);

        assertEquals(List.of(), names(page("/groups")));
        for (var path : List.of("/groups/not-yet", "/groups/not-ours", "/groups/not-yet.json", "/groups/not-yet.csv")) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void anUnknownGroupIsNotFound() {
        given().get("/groups/no-such").then().statusCode(404);
        given().urlEncodingEnabled(false).get("/groups/NO%00").then().statusCode(400);
    }

    @Test
    void oddParametersGetAPage() {
        groups.stockholm();
        for (var query : List.of(
                "page=-1",
                "page=1000000000",
                "country=" + "x".repeat(3000),
                "q=%5C%25_'",
                "region=../x",
                "near=" + "9".repeat(90),
                "near=90%2C180",
                "near=-90%2C-180",
                "near=%2C",
                "language=%00".replace("%00", "zz-zz-zz"))) {
            given().urlEncodingEnabled(false)
                    .get("/groups?" + query)
                    .then()
                    .statusCode(200)
                    .body(containsString("</html>"));
        }
    }

    @Test
    void aPageTakesFewStatements() {
        imports.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));
        imports.devCommunity(Path.of("content/sample/groups/dev-community-user-groups.json"));
        version.hidden();

        assertEquals(1, statements("/groups"));
        assertEquals(1, statements("/groups?country=Sweden&near=Lund"));
        assertEquals(2, statements("/groups?near=nowhere"));
        assertEquals(1, statements("/groups.json?topic=kotlin"));
        assertEquals(8, statements("/groups/stockholm-kug"));
        assertEquals(40, names(page("/groups")).size());
    }

    @Test
    void thePageWithItsMapComesInTheFirstFlight() throws Exception {
        imports.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));
        imports.devCommunity(Path.of("content/sample/groups/dev-community-user-groups.json"));
        version.hidden();
        for (var path : List.of("/groups", "/groups?region=europe", "/groups?region=asia", "/groups/stockholm-kug")) {
            int size = compressed(path);
            assertTrue(size <= FIRST_FLIGHT, path + " has " + size);
        }
    }

    /** As gzip; brotli, which browsers take, is smaller. */
    private static int compressed(String path) throws Exception {
        var plain = given().get(path).then().statusCode(200).extract().asByteArray();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            new ByteArrayInputStream(plain).transferTo(zip);
        }
        return bytes.size();
    }

    @Test
    void twoThousandGroupsDoNotSlowIt() {
        ledger.change("""
                insert into user_group (slug, name, country, latitude, longitude, url, topics, searchable, version)
                select 'group-' || i, 'Group ' || i, 'Country ' || i % 60, i % 120 - 50, i % 340 - 170,
                    'https://example.org/', '{kotlin}', 'group', 0 from generate_series(1, 2000) i""");
        page("/groups");
        version.hidden();
        long begun = System.nanoTime();
        var page = page("/groups");
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertEquals("2,000 groups", page.selectFirst(".section-head span").text());
        System.out.println("MILLIS of /groups with 2,000 groups " + took);
        assertTrue(took < 3000, took + " ms");
        int marked = page.select("svg.map a").stream()
                .mapToInt(mark -> mark.selectFirst("text") == null
                        ? 1
                        : Integer.parseInt(mark.selectFirst("text").text()))
                .sum();
        assertEquals(2000, marked);
    }

    /** Those of this page: jobs of the application send theirs meanwhile. */
    private static long statements(String path) {
        return Statements.of(
                        () -> given().urlEncodingEnabled(false).get(path).then().statusCode(200))
                .stream()
                .filter(sql -> sql.contains("user_group") || sql.contains("group_") || sql.contains("move"))
                .count();
    }

    private static String row(Document page, String header) {
        return page.select("tr:has(th)").stream()
                .filter(row -> row.selectFirst("th").text().equals(header))
                .map(row -> row.selectFirst("td").text())
                .findFirst()
                .orElse(null);
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> names(Document page) {
        return page.select(".rows .what > a").eachText();
    }
}
