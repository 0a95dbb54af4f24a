package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, who may write, and what an error tells. */
@QuarkusTest
class SecurityTest {

    @ParameterizedTest
    @ValueSource(strings = {"/pages/cache-probe", "/css/stoa.css", "/nowhere", "/live", "/admin/users", "/pages/%00"})
    void everyAnswerCarriesTheHeadersOnce(String path) {
        var answer = get(path);

        var policy = answer.headers().getValues("Content-Security-Policy");
        assertEquals(1, policy.size(), path);
        assertTrue(policy.getFirst().startsWith("default-src 'none'"), policy.getFirst());
        assertFalse(policy.getFirst().contains("unsafe"), policy.getFirst());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
        assertEquals(1, answer.headers().getValues("Referrer-Policy").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    @TestSecurity(user = "ada", roles = "admin")
    void aFormOfAnotherSiteIsNotTaken(String site) {
        var answer = given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", site)
                .formParam("role", "editor")
                .post("/admin/users/1/roles");

        assertEquals(403, answer.statusCode());
        assertEquals("That came from another site", heading(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example"})
    void anOlderBrowserSaysItByItsOrigin(String origin) {
        assertEquals(403, given().header("Origin", origin).post("/sign-out").statusCode());
        assertEquals(
                403,
                given().header("Referer", origin + "/page").post("/sign-out").statusCode());
    }

    @Test
    void anOwnFormAndASignedDeliveryAreTaken() {
        assertEquals(
                303,
                given().redirects()
                        .follow(false)
                        .header("Sec-Fetch-Site", "same-origin")
                        .post("/sign-out")
                        .statusCode());
        assertTrue(given().header("Sec-Fetch-Site", "cross-site")
                        .post("/webhooks/github")
                        .statusCode()
                != 403);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void anUnexpectedErrorTellsAnIncidentAndNothingElse() {
        var answer = get("/admin/desk-probe/broken");

        assertEquals(500, answer.statusCode());
        assertTrue(Jsoup.parse(answer.asString()).selectFirst("code").text().matches("[0-9a-f]{8}"));
        assertFalse(answer.asString().contains("inside of Stoa"));
        assertFalse(answer.asString().contains("Exception"));
    }

    @Test
    void programsGetProblemDetails() {
        var answer = given().header("Accept", "application/json").get("/nowhere");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
        assertEquals(404, answer.jsonPath().getInt("status"));
        assertEquals("Nothing is here", answer.jsonPath().getString("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects/%00", "/projects/%ff", "/projects/a;b", "/projects?q=%c3%28", "/projects?q=%00"})
    void whatIsNotTextIsNotRead(String path) {
        var answer = get(path);

        assertEquals(400, answer.statusCode(), path);
        assertEquals("That request is not readable", heading(answer));
    }

    @Test
    void anAddressWithoutEndIsRefused() {
        assertEquals(414, get("/projects/" + "a".repeat(5000)).statusCode());
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get(path);
    }

    private static String heading(Response answer) {
        return Jsoup.parse(answer.asString()).selectFirst("h1").text();
    }
}
