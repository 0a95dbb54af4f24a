package dev.stoa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Keycloak;
import dev.stoa.support.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way through a real Keycloak: its form, its tokens, its sign-out. */
@QuarkusTest
class SignInTest {

    @Inject
    Keycloak keycloak;

    @TestHTTPResource
    URI portal;

    Visitor visitor;

    @BeforeEach
    void open() {
        keycloak.awaitReady();
        visitor = new Visitor(portal.getPort());
    }

    @Test
    void leadsBackToThePageThatWasAskedForWithTheRolesOfTheUser() {
        var page = signIn("/admin/desk-probe", "erik");

        assertEquals(200, page.statusCode());
        assertEquals("/admin/desk-probe", page.uri().getPath());
        var who = Visitor.page(page).getElementById("who").text();
        assertTrue(who.startsWith("Erik Sandberg (erik): "), who);
        assertTrue(who.contains("editor") && who.contains("viewer") && !who.contains("admin"), who);
    }

    @Test
    void refusesWhoHasNotTheRole() {
        var page = signIn("/admin/desk-probe/editors", "vera");

        assertEquals(403, page.statusCode());
        assertEquals(
                "This needs another role", Visitor.page(page).selectFirst("h1").text());
    }

    @Test
    void refusesAWrongPassword() {
        var page = visitor.signIn("/admin/desk-probe", "erik", "not the password");

        assertNotNull(Visitor.page(page).selectFirst("form#kc-form-login"));
        assertEquals(302, visitor.peek("/admin/desk-probe").statusCode());
    }

    @Test
    void keepsTheSessionInACookieThatScriptsAndOtherSitesCannotUse() {
        var begun = visitor.peek("/admin/desk-probe").headers().allValues("set-cookie");
        signIn("/admin/desk-probe", "erik");
        var session = visitor.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();

        assertFalse(begun.isEmpty());
        assertTrue(begun.stream().allMatch(cookie -> cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax")));
        assertFalse(session.isEmpty());
        assertTrue(session.stream().allMatch(HttpCookie::isHttpOnly));
        assertTrue(session.stream().anyMatch(Visitor::isEncrypted), "tokens are not to be read in the cookie");
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        signIn("/admin/desk-probe", "erik");

        var out = visitor.post("/sign-out", Map.of());
        assertEquals(302, out.statusCode());
        visitor.get(out.headers().firstValue("location").orElseThrow());

        assertEquals(302, visitor.peek("/admin/desk-probe").statusCode());
        assertNotNull(
                Visitor.page(visitor.get("/admin/desk-probe")).selectFirst("form#kc-form-login"),
                "Keycloak asks for the password again");
    }

    @Test
    void cannotBeSignedOutByALink() {
        signIn("/admin/desk-probe", "erik");

        assertEquals(405, visitor.peek("/sign-out").statusCode());
        assertEquals(200, visitor.peek("/admin/desk-probe").statusCode());
    }

    @Test
    void leadsALinkToTheSignInOnToTheDesk() {
        signIn("/admin/desk-probe", "erik");

        var answer = visitor.peek("/sign-in");
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("location").orElseThrow().endsWith("/admin"));
    }

    private HttpResponse<String> signIn(String path, String user) {
        return visitor.signIn(path, user, keycloak.password(user));
    }
}
