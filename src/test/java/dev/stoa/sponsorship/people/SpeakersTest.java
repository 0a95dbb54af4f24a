package dev.stoa.sponsorship.people;

import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who could speak: from what anybody may see of the work in our projects. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "viewer")
class SpeakersTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Workshop workshop;

    @Inject
    Ledger ledger;

    String speakers;

    @BeforeEach
    void tell() {
        world.reset();
        workshop.tell();
        speakers = "/admin/sponsorships/" + desk.sponsorship(desk.pycon()) + "/speakers";
    }

    @Test
    void theyAreSuggestedByTopicAndProjectWithTheReason() {
        var none = page(speakers);
        assertTrue(none.title().startsWith("Who could speak at PyCon Sweden 2025 · Desk"));
        assertTrue(none.select(".empty").text().contains("The conference has no topics"));
        var python = page(speakers + "?topic=PYTHON");
        assertEquals(2, python.select(".rows li").size(), python.select(".rows").text());
        var texts = String.join(" | ", python.select(".rows li").eachText());
        assertTrue(texts.contains("3 contributions to kiln, the last on 2024-03-01"), texts);
        assertFalse(texts.contains("steward"), "no bot");
        assertTrue(texts.contains("one of us"), texts);
        var loom = page(speakers + "?project=loom").select(".rows li");
        assertEquals(1, loom.size());
        assertEquals("/people/grace", loom.selectFirst("a").attr("href"));
        assertTrue(loom.text().contains("1 contribution to loom, the last on 2023-06-01"), loom.text());
        assertTrue(page(speakers + "?project=vault").select(".rows").isEmpty(), "what is private stays so");
        assertTrue(page(speakers + "?topic=cobol")
                .select(".empty")
                .text()
                .contains("No public project of ours has work about cobol."));
        ledger.change("update edition set topics = '{python}'");
        assertEquals(2, page(speakers).select(".rows li").size());
    }

    @Test
    void whoAsksNotToBeShownIsGoneAtOnce() {
        assertTrue(page(speakers + "?topic=python").text().contains("Grace"));
        ledger.change(
                "update person set hidden_at = now() where id in (select person_id from account where login = 'grace')");
        assertFalse(page(speakers + "?topic=python").text().contains("Grace"));
    }

    @Test
    void itTakesTheSameFewStatementsWhateverThereIs() {
        int none = Statements.of(() -> page(speakers + "?topic=cobol")).size();
        int some = Statements.of(() -> page(speakers + "?topic=python")).size();
        assertEquals(none, some);
        assertTrue(some <= 2, some + " statements");
        for (var odd : List.of("?topic=%00", "?topic=%27%3B", "?project=%7B%7D", "?topic=" + "x".repeat(5000))) {
            int status = given().urlEncodingEnabled(false).get(speakers + odd).statusCode();
            assertTrue(status < 500, odd.substring(0, 9) + " answered " + status);
        }
    }
}
