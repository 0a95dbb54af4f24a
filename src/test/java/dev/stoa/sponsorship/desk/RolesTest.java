package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every role and every action of the desk, as one table. Nobody of these had a hand in the sponsorships. */
@QuarkusTest
class RolesTest {

    private static final List<String> ROLES =
            List.of("viewer", "editor", "approver", "finance", "legal", "organiser", "admin");

    /**
     * What each role is answered. Sponsorship 1 is negotiated, 2 is committed to, 3 is wrapped up; {@code m} moves one on the board,
     * {@code b} tries one in bulk, which always answers 200 and says inside that it is refused.
     */
    // spotless:off
    private static final String TABLE = """
            action                                         viewer editor approver finance legal organiser admin
            GET /admin                                     200    200    200      200     200   200       200
            GET /admin/sponsorships                        200    200    200      200     200   403       200
            GET /admin/sponsorships.csv                    200    200    200      200     200   403       200
            GET /admin/sponsorships.xlsx                   200    200    200      200     200   403       200
            GET /admin/board                               200    200    200      200     200   403       200
            GET /admin/board.csv                           200    200    200      200     200   403       200
            GET /admin/money.csv                           200    200    200      200     200   403       200
            GET /admin/budgets.xlsx                        200    200    200      200     200   403       200
            GET /admin/deadlines.xlsx                      200    200    200      200     200   403       200
            GET /admin/tables/invoices                     200    200    200      200     200   403       200
            GET /admin/tables/invoices.csv                 200    200    200      200     200   403       200
            GET /admin/command?q=pycon                     200    200    200      200     200   403       200
            GET /admin/history                             200    200    200      200     200   403       200
            GET /admin/history.csv                         200    200    200      200     200   403       200
            GET /admin/history/sponsorship/1               200    200    200      200     200   403       200
            GET /admin/sponsorships/import                 403    200    403      403     403   403       200
            POST /admin/sponsorships/import/1/taking       403    404    403      403     403   403       404
            POST /admin/sponsorships/views?name=Mine       303    303    303      303     303   403       303
            POST /admin/history/changes/4711/undo          404    404    404      404     404   403       404
            POST /admin/sponsorships/bulk?b=1              403    200    200      200     200   403       200
            POST /admin/board/moves?m=1+waitlisted         403    303    403      403     403   403       303
            POST /admin/board/moves?m=1+committed          403    403    303      403     403   403       303
            POST /admin/board/moves?m=2+preparing          403    303    403      403     403   403       303
            POST /admin/board/moves?m=2+cancelled          403    403    303      403     403   403       303
            POST /admin/board/moves?m=3+closed             403    403    403      303     403   403       303
            """;
    // spotless:on

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "zoe", roles = "viewer")
    void viewer() {
        check("viewer");
    }

    @Test
    @TestSecurity(user = "zoe", roles = "editor")
    void editor() {
        check("editor");
    }

    @Test
    @TestSecurity(user = "zoe", roles = "approver")
    void approver() {
        check("approver");
    }

    @Test
    @TestSecurity(user = "zoe", roles = "finance")
    void finance() {
        check("finance");
    }

    @Test
    @TestSecurity(user = "zoe", roles = "legal")
    void legal() {
        check("legal");
    }

    @Test
    @TestSecurity(user = "zoe", roles = "organiser")
    void organiser() {
        check("organiser");
    }

    @Test
    @TestSecurity(user = "zoe", roles = "admin")
    void admin() {
        check("admin");
    }

    private void check(String role) {
        int column = ROLES.indexOf(role) + 2;
        var wanted = new TreeMap<String, String>();
        var got = new TreeMap<String, String>();
        begin();
        for (var line : TABLE.lines().skip(1).toList()) {
            var cells = line.split("\\s+");
            if (cells[0].equals("POST")) {
                world.reset();
                begin();
            }
            var action = cells[0] + " " + cells[1];
            wanted.put(action, cells[column]);
            got.put(action, Integer.toString(status(cells[0], cells[1])));
        }
        assertEquals(wanted, got);
    }

    private void begin() {
        var pycon = desk.pycon();
        desk.sponsorship(pycon);
        desk.moveTo(desk.sponsorship(pycon), SponsorshipState.COMMITTED);
        desk.moveTo(desk.sponsorship(pycon), SponsorshipState.WRAP_UP);
    }

    private static int status(String method, String path) {
        var request = given().redirects().follow(false);
        if (method.equals("GET")) {
            return request.get(path).statusCode();
        }
        request.contentType("application/x-www-form-urlencoded; charset=utf-8");
        var parts = path.split("\\?");
        if (path.contains("?m=")) {
            var move = parts[1].substring(2).split("\\+");
            int version = Integer.parseInt(move[0]) == 1 ? 0 : version(move[0]);
            request.formParam("id", move[0])
                    .formParam("version", version)
                    .formParam("to", move[1])
                    .formParam("reason", "They asked us to");
        } else if (path.contains("?b=")) {
            request.formParam("chosen", parts[1].substring(2) + ".0").formParam("to", "waitlisted");
        } else if (path.contains("?name=")) {
            request.formParam("name", parts[1].substring(5));
        }
        return request.post(parts[0]).statusCode();
    }

    private static int version(String id) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> dev.stoa.sponsorship.Sponsorship.byId(Long.parseLong(id))
                        .orElseThrow()
                        .version);
    }
}
