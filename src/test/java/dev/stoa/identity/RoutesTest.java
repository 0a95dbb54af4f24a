package dev.stoa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.keycloak.Keycloak;
import dev.stoa.site.PublicRoutes;
import dev.stoa.support.AllRoutes;
import dev.stoa.support.AllRoutes.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Fail closed, over every route that there is: JAX-RS resources are found by their annotations, Vert.x routes in the router.
 * A route that is added without a thought is on no list, answers 404 to all, and fails here.
 */
@QuarkusTest
class RoutesTest {

    @TestHTTPResource
    URI portal;

    @Inject
    Keycloak keycloak;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void eachIsPublicOnPurposeOrRefusesAnonymousCallers() throws Exception {
        var thoughtless = new TreeSet<String>();
        var open = new TreeSet<String>();
        var all = AllRoutes.list();
        for (var route : all) {
            if (PublicRoutes.isPublic(route.method(), route.path())) {
                continue;
            }
            if (route.path().equals("/sample")) {
                // The editors' pages at the top: the address is all parameter, and only listed ones arrive.
                assertEquals(404, send(route, "text/html"));
                continue;
            }
            if (!PublicRoutes.isStaff(route.path())) {
                thoughtless.add(route.toString());
            }
            int answer = send(route, "text/html");
            boolean refused = PublicRoutes.isStaff(route.path()) ? refusesStaffRoute(route, answer) : answer == 404;
            if (!refused) {
                open.add(route + " answers " + answer);
            }
            if (PublicRoutes.isStaff(route.path()) && send(route, "application/json") != 401) {
                open.add(route + " answers programs");
            }
        }
        assertTrue(all.stream().anyMatch(route -> route.path().equals("/admin/users")), "the scan finds routes");
        assertEquals(new TreeSet<>(), open);
        assertEquals(new TreeSet<>(), thoughtless, "list it in PublicRoutes, or put it under /admin");
    }

    /** A browser that asks for a page goes to the sign-in, or waits while that starts; all else is refused. */
    private boolean refusesStaffRoute(Route route, int answer) {
        if (!route.method().equals("GET")) {
            return answer == 401;
        }
        return answer == 302 || (answer == 503 && keycloak.state() != Keycloak.State.READY);
    }

    @Test
    void anUnlistedPathDoesNotExist() throws Exception {
        assertEquals(404, send(new Route("GET", "/nowhere"), "text/html"));
        assertEquals(404, send(new Route("POST", "/nowhere"), "text/html"));
        assertEquals(405, send(new Route("DELETE", "/projects"), "text/html"));
    }

    @Test
    void tricksWithTheAddressDoNotOpenStaffPages() throws Exception {
        for (var path : List.of(
                "/admin/../admin/users",
                "/projects/../admin/users",
                "/%61dmin/users",
                "//admin/users",
                "/admin%2Fusers",
                "/projects/%2e%2e/admin/users",
                "/projects;x/../admin/users",
                "/admin/users.json",
                "/admin/users/",
                "/ADMIN/users")) {
            int answer = send(new Route("GET", path), "application/json");
            assertTrue(List.of(400, 401, 404).contains(answer), path + " answers " + answer);
        }
    }

    @Test
    void staffPathsArePublicForNobody() {
        for (var path : List.of("/admin", "/admin/users", "/admin/x.json", "/sign-in")) {
            assertFalse(PublicRoutes.isPublic("GET", path), path);
            assertFalse(PublicRoutes.isPage(path), path);
        }
    }

    private int send(Route route, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + portal.getPort() + route.path()))
                .method(route.method(), HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
