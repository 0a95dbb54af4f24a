package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One too many is refused, and told when there is more; pages for people are not counted. */
@QuarkusTest
class DataAllowanceTest {

    @Inject
    DataAllowance allowance;

    @AfterEach
    void plenty() {
        allowance.most = 1_000_000;
    }

    @Test
    void tellsWhatIsLeftAndRefusesTheRest() {
        allowance.most = 0;
        var refused = given().get("/news.json");
        assertEquals(429, refused.statusCode());
        assertEquals("\"data\";q=0;w=60", refused.header("RateLimit-Policy"));
        assertTrue(refused.header("RateLimit").startsWith("\"data\";r=0;t="));
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 60, "in the next minute there is more: " + wait);
        assertEquals("*", refused.header("Access-Control-Allow-Origin"), "a script can read why");
        assertEquals(200, given().accept("text/html").get("/news").statusCode());
    }

    @Test
    void countsDown() {
        int before = left();
        int after = left();
        // A minute that begins in between gives everything back.
        assertTrue(after == before - 1 || after > before, before + " then " + after);
    }

    private static int left() {
        var header = given().get("/news.json").header("RateLimit");
        return Integer.parseInt(header.replaceAll(".*r=(\\d+);.*", "$1"));
    }
}
