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

    @Test
    void madeUpPathsMakeNoTags() {
        for (var path : List.of(
                "/people/%s",
                "/projects/%s.json", "/events/%s", "/css/%s.css", "/%s", "/%s/%s", "/admin/%s", "/q/%s")) {
            given().redirects().follow(false).get(path.replace("%s", "made-up"));
        }
        assertEquals(
                Set.of(),
                metrics.find("http.server.requests").timers().stream()
                        .map(timer -> timer.getId().getTag("uri"))
                        .filter(tag -> tag.contains("made-up"))
                        .collect(Collectors.toSet()));
        assertEquals(
                1,
                metrics.find("http.server.requests")
                        .tag("uri", "/people/{login}")
                        .tag("method", "GET")
                        .tag("status", "404")
                        .timers()
                        .size());
    }
}
