package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk with 5,000 sponsorships sends as many statements as with one, and its pages stay as long. */
@QuarkusTest
class FiveThousandTest {

    /** Only what the desk's own pages ask for: workers of the application send statements meanwhile. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(sponsorship|approval|delegation|budget_line|exchange_rate|saved_view|desk_history|change|support_request)\\b");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    DataSource database;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = {"approver", "editor"})
    void theStatementsOfEachPageAreBounded() throws SQLException {
        desk.sponsorship(desk.pycon());
        given().get("/admin").then().statusCode(200);
        // On the board, as on the list, one of them asks for the views that this person keeps.
        var pages = Map.of("/admin", 12, "/admin/board", 7, "/admin/sponsorships", 4, "/admin/history", 5);
        var few = pages.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        page -> page, page -> sent(page).size()));
        fill();
        for (var page : pages.keySet()) {
            var many = sent(page);
            assertTrue(many.size() <= pages.get(page), page + " sends " + many.size() + ": " + many);
            assertTrue(many.size() <= few.get(page) + 1, page + " with few: " + few.get(page) + ", now " + many);
        }
        var board = Jsoup.parse(given().get("/admin/board").asString());
        assertEquals(6 * BoardPage.CARDS, board.select(".lane li").size());
        var list = Jsoup.parse(given().get("/admin/sponsorships?page=7").asString());
        assertEquals(50, list.select("tbody tr").size());
        assertTrue(
                list.selectFirst("caption").text().startsWith("5,001 sponsorships"),
                list.selectFirst("caption").text());
        assertEquals(5_002, given().get("/admin/sponsorships.csv").asString().split("\r\n").length);
    }

    /** Five thousand over 500 editions of ten years around today, in all states, most of them with money in a budget. */
    private void fill() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "insert into conference (slug, name) select 'c-' || n, 'Conf ' || n from generate_series(1, 100) n",
                    """
                    insert into edition (conference_id, slug, name, starts_on, ends_on, zone, city, country, online, url, topics, state, uid, sequence,
                      changed_at, announced_at, searchable, version)
                    select c.id, 'e-' || n, c.name, current_date - 1800 + n * 7, current_date - 1798 + n * 7, 'Europe/Stockholm', 'City ' || n % 40,
                      'Country', false, 'https://example.org/', array['kotlin', 'topic-' || n % 20], 'PUBLISHED', 'uid-' || n, 0, now(), now(),
                      'conf ' || n, 0
                    from generate_series(1, 500) n join conference c on c.slug = 'c-' || (1 + n % 100)""",
                    """
                    insert into sponsorship (edition_id, tier, amount, currency, state, owner, created_by, created_at, why, published, notes, sample,
                      searchable, version, budget_id)
                    select e.id, 'Gold', 1000 + n, (array['EUR', 'SEK', 'JPY', 'USD'])[1 + n % 4],
                      (array['NEGOTIATING', 'COMMITTED', 'PREPARING', 'LIVE', 'WRAP_UP', 'CLOSED', 'WAITLISTED', 'CANCELLED'])[1 + n % 8],
                      'user' || n % 20, 'erik', now(), 'Because', true, '', false, 'gold user', 0, (select min(id) from budget)
                    from generate_series(1, 5000) n join edition e on e.slug = 'e-' || (1 + n % 500)""",
                    """
                    insert into budget_entry (budget_id, figure, subject, subject_id, line, line_id, title, amount, currency, in_budget, rate_from,
                      rate_to, rate_day, rate_source, booked_on, expected_on, actor, at)
                    select s.budget_id, f.figure, 'sponsorship', s.id, 'sponsorship', s.id, 'x', s.amount, s.currency, s.amount, 1, 1, current_date,
                      'ECB', current_date, e.starts_on, 'erik', now()
                    from sponsorship s join edition e on e.id = s.edition_id cross join (values ('REQUESTED'), ('COMMITTED')) f(figure)
                    where s.budget_id is not null""",
                    "analyze")) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> sent(String path) {
        return Statements.of(() -> given().get(path).then().statusCode(200)).stream()
                .filter(sql -> OWN.matcher(sql).find())
                .toList();
    }
}
