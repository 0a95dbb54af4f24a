package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Requests are counted by route, never by the path that somebody wrote: the number of tags has a limit. */
@QuarkusTest
class RequestMetricsTest {

    @Inject
    MeterRegistry metrics;

    /** The page cache answers the second and the third time, by two ways; no resource is asked. */
    @Test
    void aPageIsCountedUnderItsRouteAlsoFromTheCache() {
        for (int i = 0; i < 3; i++) {
            given().get("/news/what-we-count").then().statusCode(200);
        }
        var tag = given().get("/news/what-we-count").getHeader("ETag");
        given().header("If-None-Match", tag)
                .get("/news/what-we-count")
                .then()
                .statusCode(304)
                .header("Stoa-Route", (String) null);
        assertEquals(Set.of(), tags("what-we-count"));
        assertEquals(1, timersOf("/news/{slug:[a-z0-9-]+}", "304"));
    }

    @Test
    void madeUpPathsMakeNoTags() {
        for (var path : List.of(
                "/people/%s",
                "/projects/%s.json", "/events/%s", "/css/%s.css", "/%s", "/%s/%s", "/admin/%s", "/q/%s")) {
            given().redirects().follow(false).get(path.replace("%s", "made-up"));
        }
        assertEquals(Set.of(), tags("made-up"));
        assertEquals(1, timersOf("/people/{login}", "404"));
    }

    private Set<String> tags(String part) {
        return metrics.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag("uri"))
                .filter(tag -> tag.contains(part))
                .collect(Collectors.toSet());
    }

    private int timersOf(String route, String status) {
        return metrics.find("http.server.requests")
                .tag("uri", route)
                .tag("method", "GET")
                .tag("status", status)
                .timers()
                .size();
    }
}
