package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroupImport;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Groups;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupPagesTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    UserGroupImport imports;

    @Inject
    DataVersion version;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void listsGroupsByNameWithTheirCountries() {
        groups.stockholm();
        groups.lund();
        groups.brasil();

        var page = page("/groups");
        assertEquals(List.of("Kotlin Devs Brasil", "Lund KUG", "Stockholm KUG"), names(page));
        assertEquals(List.of("Brazil 1", "Sweden 2"), page.select(".facets a").eachText());
        assertEquals("Online", page.selectFirst(".rows .badge").text());
    }

    @Test
    void narrowsByCountryAndWordsAndKeepsTheStateInTheAddress() {
        groups.stockholm();
        groups.lund();
        groups.brasil();

        assertEquals(List.of("Lund KUG", "Stockholm KUG"), names(page("/groups?country=Sweden")));
        assertEquals(List.of("Lund KUG"), names(page("/groups?q=sweden+LUND")));
        var page = page("/groups?q=kug&country=Sweden");
        assertEquals("kug", page.selectFirst(".filters input[name=q]").val());
        assertEquals("Sweden", page.selectFirst("input[name=country]").val());
        assertEquals(
                "/groups?q=kug", page.selectFirst(".facets a[aria-current]").attr("href"));
    }

    @Test
    void saysSoWhenNothingFits() {
        assertTrue(page("/groups").selectFirst(".empty").text().contains("once staff add them"));
        groups.stockholm();
        assertTrue(page("/groups?q=zzz").selectFirst(".empty").text().contains("No group fits “zzz”"));
    }

    @Test
    void showsAGroupWithItsPlaceAndNeighbours() {
        groups.stockholm();
        groups.lund();

        var page = page("/groups/stockholm-kug");
        assertEquals("Stockholm KUG", page.selectFirst("h1").text());
        assertEquals("Meets in Sweden, about kotlin.", page.selectFirst(".lead").text());
        assertEquals("meetup.example.org", page.selectFirst("td a").text());
        assertEquals("59.329° N 18.068° E", page.select("td a").get(1).text());
        assertEquals(List.of("Lund KUG"), names(page));
        assertTrue(page("/groups/lund-kug").selectFirst(".note").text().contains("pauses"));
    }

    @Test
    void hidesProposedAndRetiredGroups() {
        groups.group("Not Yet", "Sweden", null, GroupStatus.PROPOSED);
        groups.group("No More", "Sweden", null, GroupStatus.RETIRED);

        assertEquals(List.of(), names(page("/groups")));
        given().get("/groups/not-yet").then().statusCode(404);
        given().get("/groups/no-more").then().statusCode(404);
    }

    @Test
    void anUnknownGroupIsNotFound() {
        given().get("/groups/no-such").then().statusCode(404);
        given().urlEncodingEnabled(false).get("/groups/NO%00").then().statusCode(400);
    }

    @Test
    void oddParametersGetAPage() {
        groups.stockholm();
        for (var query : List.of("page=-1", "page=1000000000", "country=" + "x".repeat(3000), "q=%5C%25_'")) {
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
        version.hidden();

        assertEquals(3, statements("/groups"));
        assertEquals(2, statements("/groups/stockholm-kug"));
        assertEquals(111, names(page("/groups")).size());
        assertEquals(55, page("/groups").select(".facets a").size());
    }

    /** Those of this page: jobs of the application send theirs meanwhile. */
    private static long statements(String path) {
        return Statements.of(() -> page(path)).stream()
                .filter(sql -> sql.contains("user_group"))
                .count();
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
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
