package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.SupportKind;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sponsorships, what the company gives, badges and frames, and the interface in German and Swedish. */
@QuarkusTest
class GivingInLanguagesTest {

    /** All that these pages have, and each way of being empty. */
    private static final List<String> PAGES = List.of(
            "/sponsorships",
            "/sponsorships/2024",
            "/sponsorships/1999",
            "/transparency",
            "/transparency?country=Sweden",
            "/transparency?q=zzz",
            "/embeds",
            "/embeds?project=kiln",
            "/embeds?project=nothing",
            "/openapi");

    /** Names and words of the data, and what is the same in each language. */
    private static final Set<String> SAME = Set.of(
            // data
            "· Example",
            "Example",
            "PyCon Sweden",
            "EuroPython",
            "EuroPython 2024, Prague",
            "Stockholm KUG",
            "Kotlin Devs Brasil",
            "Nordic Java",
            "Gold",
            "Because our people meet theirs here.",
            "Stockholm",
            "Lund",
            "Prague",
            "kiln",
            "loom",
            // the same word
            "EUR",
            "Euro",
            "SEK",
            "data",
            "online",
            ".json",
            ".csv",
            "Accept",
            "JSON",
            "CSV",
            "HTML",
            "Markdown",
            "Status");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Groups groups;

    @Inject
    Workshop workshop;

    @Inject
    Ledger ledger;

    @BeforeEach
    void give() {
        world.reset();
        workshop.tell();
        told(desk.sponsorship(desk.pycon()));
        told(desk.sponsorship(
                desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia"),
                "EUR",
                "5000.50",
                Desk.ERIK));
        desk.moveTo(
                desk.sponsorship(desk.edition("Nordic Java", LocalDate.of(2090, 5, 6), null, null)),
                SponsorshipState.LIVE);
        ledger.change("update sponsorship set sample = true");
        var stockholm = groups.stockholm();
        groups.give(stockholm, SupportKind.GRANT, "2025-03-01", "1000", "EUR", true);
        groups.give(stockholm, SupportKind.FOOD, "2025-03-02", "2000", "SEK", true);
        groups.give(stockholm, SupportKind.TALK, "2025-03-03", null, null, true);
        groups.give(stockholm, SupportKind.SWAG, "2025-03-04", null, null, true);
        groups.give(groups.brasil(), SupportKind.HOSTED_MEETUP, "2024-05-05", null, null, true);
        ledger.change("insert into exchange_rate (currency, day, per_euro, source, entered_by, entered_at)"
                + " values ('SEK', '2025-11-10', 11.25, 'TYPED', 'finn', now())");
    }

    private void told(long id) {
        desk.moveTo(id, SponsorshipState.LIVE);
        ledger.change(
                "insert into disclosure select id, amount, currency, 'finn', '2025-02-02T00:00:00Z' from sponsorship where id = "
                        + id);
    }

    private static String html(String path) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The page without what all pages share: its frame, plots, pages, and the titles of several marks on a map. */
    private static String own(String html) {
        var page = Jsoup.parse(html);
        page.select("body > :not(main), figure, .pager, .as-of, textarea, h2 code, dt code")
                .remove();
        return page.outerHtml();
    }

    private static Document page(String path) {
        return Jsoup.parse(html(path));
    }

    private static List<String> left(String tag) {
        var left = new ArrayList<String>();
        for (var path : PAGES) {
            Leftovers.between(own(html(path)), own(html("/" + tag + path)), SAME)
                    .forEach(words -> left.add(path + " " + words));
        }
        return left;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void leavesNoEnglish(String tag) {
        assertEquals(List.of(), left(tag));
        world.reset();
        assertEquals(List.of(), left(tag), "with nothing to show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void staysInTheLanguage(String tag) {
        for (var path : PAGES) {
            var page = page("/" + tag + path);
            assertEquals(tag, page.selectFirst("html").attr("lang"));
            assertEquals(
                    List.of(),
                    page
                            .select(
                                    "main a[href~=^/(events|groups|sponsorships|transparency|requests|openapi|embeds|pages)\\b]")
                            .eachAttr("href")
                            .stream()
                            .filter(href -> !href.matches("[^?]*\\.(json|csv|atom)(\\?.*)?"))
                            .toList(),
                    path);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /de/sponsorships/2025 | h1 | Konferenzen, die wir 2025 unterstützen
            /sv/sponsorships/2024 | .rows .what > small | Prague, Tjeckien
            /de/transparency?q=pycon | .rows .what > small | Konferenz · Stockholm, Schweden · Gold
            /de/transparency?q=pycon | .rows .sum | 45.000 SEK 4.000 EUR
            /sv/transparency?q=pycon | .rows .sum | 45 000 SEK 4 000 EUR
            /de/transparency?q=europython | .rows .sum | 5.000,50 EUR
            /en/transparency?q=europython | .rows .sum | EUR 5,000.50
            /de/transparency?kind=grant | .facts:not(.dense) | Zuwendung 1 Konferenz oder Gruppe, an die sie ging 1 Land 1
            /de/transparency?currency=SEK | .facts.dense dt | Schwedische Krone
            /sv/transparency?currency=SEK | .facts.dense dt | Svensk krona
            /de/transparency?kind=talk | .rows .what > small | Vortrag · Schweden · For the evening
            /sv/embeds?project=kiln | h2 | Bidragsgivare
            /de/embeds?project=nothing | .error | Es gibt kein öffentliches Projekt „nothing“. Wählen Sie eines aus der Liste.
            /de/openapi | h2:contains(/talks/{slug}) | /talks/{slug}
            """)
    void saysIt(String path, String where, String words) {
        var text = page(path.replaceFirst("^/en", "")).selectFirst(where).text();
        assertEquals(words, text.replace('\u00a0', ' '));
    }

    /** Words of any language find the same rows on the page and in the data beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"zuschuss", "schweden bidrag", "grant sweden"})
    void findsInEachLanguage(String words) {
        var query = "?q=" + words.replace(" ", "%20");
        assertEquals(1, page("/de/transparency" + query).select(".rows li").size());
        given().urlEncodingEnabled(false)
                .get("/transparency.json" + query)
                .then()
                .body("total", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void whatIsPastedAndTheDataStayEnglish() {
        var german = page("/de/embeds?project=kiln");
        assertTrue(german.text().contains("Letztes Release"));
        assertTrue(german.select("textarea").text().contains("alt=\"Last release\""));
        for (var path : List.of("/transparency", "/sponsorships/2025", "/embeds", "/openapi")) {
            var english = given().get(path + ".csv").asString();
            assertEquals(english, given().accept("text/csv").get("/de" + path).asString(), path);
        }
    }
}
