package dev.stoa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Keycloak;
import dev.stoa.support.Visitor;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import dev.stoa.support.github.GitHubSignIn;
import dev.stoa.support.github.GitHubSignIn.User;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way through Keycloak's real broker, with a GitHub of our own behind it: whom it lets in, and as whom. */
@QuarkusTest
class GitHubSignInTest {

    @Inject
    Keycloak keycloak;

    @Inject
    GitHubDoor door;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @TestHTTPResource
    URI portal;

    GitHubSignIn github;
    Visitor visitor;

    @BeforeEach
    void open() {
        world.reset();
        workshop.tell();
        github = GitHubSignIn.start();
        door.leadTo(github);
        door.forgetAll();
        visitor = new Visitor(portal.getPort());
    }

    /** Other tests share the Keycloak, and count who is in it. */
    @AfterEach
    void close() {
        door.forgetAll();
        github.close();
    }

    @Test
    void leadsAContributorToTheOwnPageAndNoFurther() {
        github.seat(new User(77, "grace", "Grace Lind", null));
        var page = door.enter(visitor);
        assertEquals("/me", page.uri().getPath());
        assertTrue(Visitor.page(page).text().contains("Is this you? Grace Lind, @grace on GitHub"), page.body());

        assertEquals(403, visitor.get("/admin").statusCode());
        assertEquals(403, visitor.get("/admin/people").statusCode());
        assertEquals(403, visitor.get("/styleguide").statusCode());
        assertEquals(403, visitor.get("/admin/desk-probe").statusCode());
        assertTrue(visitor.peek("/sign-in")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .endsWith("/me"));
    }

    @Test
    void knowsWhoRenamedTheirLoginByTheNumber() {
        github.seat(new User(77, "grace", "Grace Lind", null));
        door.enter(visitor);
        github.seat(new User(77, "grace-renamed", "Grace Lind", "grace@example.org"));
        var later = new Visitor(portal.getPort());
        var page = Visitor.page(door.enter(later));
        assertTrue(page.text().contains("Signed in with GitHub as @grace-renamed"), page.text());
        assertTrue(page.text().contains("Is this you? Grace Lind, @grace on GitHub"), page.text());

        github.seat(new User(78, "grace", "Somebody else", null));
        var other = Visitor.page(door.enter(new Visitor(portal.getPort())));
        assertTrue(other.text().contains("We have not seen you yet"), "the login that was given up is nobody's proof");
    }

    /** Keycloak makes the user at the first sign-in and finds it again at the next: both lead to the page, and nothing is asked. */
    @Test
    void asksForNothingMoreWhoeverComes() {
        for (var user : List.of(new User(501, "nameless", null, null), new User(502, "one", "Plato", null))) {
            github.seat(user);
            for (int time = 0; time < 2; time++) {
                var page = door.enter(new Visitor(portal.getPort()));
                assertEquals("/me", page.uri().getPath(), page.body());
                assertTrue(Visitor.page(page).text().contains("Signed in with GitHub as @" + user.login()));
            }
        }
        assertEquals(2, door.names().size());
        assertTrue(
                door.names().stream().allMatch(name -> name.matches("github-[0-9a-f-]{36}")),
                () -> door.names().toString());
    }

    /** The same login and the same address as somebody of staff: nothing is linked, and no role comes along. */
    @Test
    void isNeverTakenForSomebodyOfStaff() {
        github.seat(new User(4711, "ada", "Ada Nilsson", "ada@example.com"));
        var page = door.enter(visitor);
        assertEquals("/me", page.uri().getPath(), page.body());
        assertTrue(Visitor.page(page).text().contains("Signed in with GitHub as @ada"));
        assertEquals(403, visitor.get("/admin/users").statusCode());
    }

    @Test
    void whoSignsInWithAPasswordHasNoGitHubAccount() {
        visitor.signIn("/me/sign-in", "erik", keycloak.password("erik"));
        var page = me();
        assertTrue(page.text().contains("Signed in as erik, not with GitHub."), page.text());
        assertEquals(403, visitor.post("/me/claim", Map.of()).statusCode());
    }

    @Test
    void signsOut() {
        github.seat(new User(77, "grace", "Grace Lind", null));
        door.enter(visitor);
        visitor.get(visitor.post("/sign-out", Map.of())
                .headers()
                .firstValue("location")
                .orElseThrow());
        assertNotNull(me().selectFirst("a[href='" + GitHubAccount.SIGN_IN + "']"));
        assertFalse(me().text().contains("grace"));
        assertEquals(401, visitor.post("/me/claim", Map.of()).statusCode());
    }

    private Document me() {
        return Visitor.page(visitor.get("/me"));
    }
}
