package dev.stoa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Keycloak;
import dev.stoa.support.Visitor;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles are given and taken at the real Keycloak, and the next sign-in shows it. */
@QuarkusTest
class UsersTest {

    @Inject
    Keycloak keycloak;

    @Inject
    World world;

    @TestHTTPResource
    URI portal;

    Visitor ada;

    @BeforeEach
    void signIn() {
        keycloak.awaitReady();
        world.reset();
        ada = new Visitor(portal.getPort());
        assertEquals(
                200, ada.signIn("/admin/users", "ada", keycloak.password("ada")).statusCode());
    }

    @Test
    void listsPeopleWithTheirRoles() {
        var page = Visitor.page(ada.get("/admin/users"));

        assertEquals(7, page.select("tbody tr").size());
        assertEquals("Erik Sandberg erik", page.selectFirst("#user-erik th").text());
        assertEquals("viewer editor", page.select("#user-erik .badge").text());
    }

    @Test
    void findsPeopleByName() {
        var page = Visitor.page(ada.get("/admin/users?q=Lindq"));

        assertEquals("user-vera", page.selectFirst("tbody tr").id());
        assertEquals(1, page.select("tbody tr").size());
    }

    @Test
    void aGrantedRoleOpensTheDoorAndARevokedOneShutsIt() {
        assertEquals(403, asVera());

        assertEquals(303, change("vera", "editor", "grant"));
        assertEquals(200, asVera());

        assertEquals(303, change("vera", "editor", "revoke"));
        assertEquals(403, asVera());

        var trail =
                Visitor.page(ada.get("/admin/users")).select("#role-trail li").eachText();
        assertEquals(2, trail.size());
        assertTrue(trail.get(0).endsWith("ada took editor from vera"), trail.get(0));
        assertTrue(trail.get(1).endsWith("ada gave editor to vera"), trail.get(1));
    }

    @Test
    void nobodyTakesTheirOwnAdminRole() {
        var answer = post("ada", "admin", "revoke");

        assertEquals(422, answer.statusCode());
        assertTrue(Visitor.page(answer).selectFirst("[role=alert]").text().contains("yourself"));
        assertTrue(Visitor.page(ada.get("/admin/users"))
                .select("#user-ada .badge")
                .text()
                .contains("admin"));
        assertTrue(Visitor.page(answer).select("#role-trail li").isEmpty());
    }

    @Test
    void refusesARoleThatDoesNotExist() {
        assertEquals(422, post("vera", "emperor", "grant").statusCode());
        assertEquals(422, post("vera", "editor", "maybe").statusCode());
        assertEquals(
                404,
                ada.post("/admin/users/nobody/roles", Map.of("role", "editor", "change", "grant"))
                        .statusCode());
    }

    @Test
    void isForAdministratorsOnly() {
        var erik = new Visitor(portal.getPort());
        assertEquals(
                403,
                erik.signIn("/admin/users", "erik", keycloak.password("erik")).statusCode());
        assertFalse(Visitor.page(erik.get("/admin/users")).text().contains("Lindqvist"));
    }

    private int asVera() {
        return new Visitor(portal.getPort())
                .signIn("/admin/desk-probe/editors", "vera", keycloak.password("vera"))
                .statusCode();
    }

    private int change(String user, String role, String change) {
        return post(user, role, change).statusCode();
    }

    private java.net.http.HttpResponse<String> post(String user, String role, String change) {
        var action = Visitor.page(ada.get("/admin/users"))
                .selectFirst("#user-" + user + " form")
                .attr("action");
        return ada.post(action, Map.of("role", role, "change", change));
    }
}
