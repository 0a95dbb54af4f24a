package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What visitors see of sponsorships. */
@QuarkusTest
class SponsorshipsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void showsTheLatestYearAndLinksTheOthers() {
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.CLOSED);
        desk.moveTo(
                desk.sponsorship(desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia")),
                SponsorshipState.LIVE);
        var latest = page("/sponsorships");
        assertEquals("Conferences we support in 2025", latest.selectFirst("h1").text());
        assertEquals(List.of("2025 1", "2024 1"), latest.select(".facets a").eachText());
        var row = latest.selectFirst(".rows li");
        assertEquals("PyCon Sweden", row.selectFirst("a").text());
        assertEquals("/events/pycon-sweden-2025", row.selectFirst("a").attr("href"));
        assertEquals(
                "Because our people meet theirs here.", row.selectFirst("p").text());
        assertEquals("Gold", row.selectFirst(".badge").text());
        assertEquals(
                List.of("EuroPython"),
                page("/sponsorships/2024").select(".rows a").eachText());
    }

    /** What was not promised is nobody's business, and what is internal never leaves the desk. */
    @ParameterizedTest
    @EnumSource(SponsorshipState.class)
    @TestSecurity(user = "anna", roles = "approver")
    void showsOnlyWhatWasPromisedAndNothingInternal(SponsorshipState state) {
        long id = desk.sponsorship(desk.pycon());
        if (state.ordinal() <= SponsorshipState.CLOSED.ordinal()) {
            desk.moveTo(id, state);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> Sponsorship.<Sponsorship>findById(id)
                            .move(state, Desk.ERIK, "a " + Desk.CANARY + " reason", Desk.BEGUN));
        }
        var page = page("/sponsorships/2025");
        assertEquals(
                SponsorshipState.PROMISED.contains(state) ? 1 : 0,
                page.select(".rows li").size());
        for (var inside : List.of(Desk.CANARY, "45,000", "45000", "SEK", "erik", "anna", "finn")) {
            assertFalse(page.html().contains(inside), inside);
        }
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void whatIsCancelledIsGoneAtOnce() {
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.COMMITTED);
        assertEquals(1, page("/sponsorships/2025").select(".rows li").size());
        given().redirects()
                .follow(false)
                .formParam("version", 1)
                .formParam("to", "cancelled")
                .formParam("reason", "No money left")
                .post("/admin/sponsorships/" + id + "/moves")
                .then()
                .statusCode(303);
        assertTrue(page("/sponsorships/2025").select(".rows li").isEmpty());
    }

    @Test
    void anEmptyYearSaysWhatWillStandHere() {
        assertTrue(page("/sponsorships").selectFirst(".empty h2").text().startsWith("Nothing to show for"));
        assertEquals(
                "Nothing to show for 1999",
                page("/sponsorships/1999").selectFirst(".empty h2").text());
        for (var odd :
                List.of("/sponsorships/20", "/sponsorships/abcd", "/sponsorships/99999", "/sponsorships/2025/x")) {
            given().get(odd).then().statusCode(404);
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
