package dev.stoa.sample;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.ImportReport;
import dev.stoa.sponsorship.money.BudgetHistory;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of the sample whose days are counted from today: all of it is taken, and the desk has something to show. */
@QuarkusTest
class SeasonTest {

    private static final Path SAMPLE = Path.of("content/sample/sponsorships");

    @Inject
    World world;

    @Inject
    SampleDesk desk;

    @Inject
    BudgetHistory budgets;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        world.reset();
        budgets.read(SAMPLE, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, a {day+3} b {day-28}, a 2026-12-01 b 2026-10-31",
        "2028-02-29, {day+365}, 2029-02-28",
        "2026-12-31, {year+1} {fiscal+0} {fiscal-1}, 2027 2026 2025",
        "2026-12-31, {day} {week+1} {day+1000}, {day} {week+1} {day+1000}"
    })
    void daysAreCountedFromToday(LocalDate today, String recorded, String written) {
        assertEquals(written, Season.dated(recorded, today));
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor", "finance"})
    void allOfItIsTakenAndNothingTwice() {
        var today = LocalDate.now(clock);
        var told = desk.season(SAMPLE.resolve("season"), today);
        assertTaken(told);
        assertEquals(16, told.get("sponsorships").added());
        assertEquals(16, told.get("invented conferences").added());
        assertEquals(
                Map.of(
                        "CLOSED",
                        4L,
                        "WRAP_UP",
                        2L,
                        "LIVE",
                        1L,
                        "PREPARING",
                        2L,
                        "COMMITTED",
                        2L,
                        "NEGOTIATING",
                        3L,
                        "WAITLISTED",
                        1L,
                        "CANCELLED",
                        1L),
                ledger.counts("select state, count(*) from sponsorship where sample group by state"));
        var again = desk.season(SAMPLE.resolve("season"), today);
        again.forEach((sort, report) -> assertEquals(0, report.added(), sort));
        var board = Jsoup.parse(given().get("/admin/board?closed=yes").asString());
        assertTrue(board.select(".lane ul").size() == 8, "a card in every column");
        var home = Jsoup.parse(given().get("/admin").asString());
        assertTrue(home.select("#money svg").size() > 0, "the money is drawn");
        assertTrue(
                home.select(".todo > li").size() > 2,
                home.select("main > header").text());
        assertTrue(Jsoup.parse(given().get("/admin/deadlines").asString())
                        .select("main li, main tbody tr")
                        .size()
                > 4);
    }

    /** On the first day of a year, the years of budgets and conferences are others. */
    @Test
    void itIsTakenOnNewYearsDayToo() {
        assertTaken(desk.season(
                SAMPLE.resolve("season"), LocalDate.of(LocalDate.now(clock).getYear(), 1, 1)));
    }

    private static void assertTaken(Map<String, ImportReport> told) {
        told.forEach((sort, report) -> assertEquals(List.of(), report.rejected(), sort));
    }
}
