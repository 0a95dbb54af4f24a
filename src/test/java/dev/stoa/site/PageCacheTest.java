package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PageCacheTest {

    private static final String PROBE = "/pages/cache-probe";

    @Inject
    PageCache cache;

    @Inject
    DataVersion version;

    @ConfigProperty(name = "test.url")
    URI portal;

    @BeforeEach
    void empty() {
        cache.clear();
        CacheProbeResource.shows = "first";
    }

    private static int rendered() {
        return CacheProbeResource.RENDERED.get();
    }

    /** One thing in all its languages and formats has one name. */
    @ParameterizedTest
    @CsvSource({
        "/,                     stoa stoa/",
        "/projects,             stoa stoa/projects",
        "/projects.csv?q=x,     stoa stoa/projects",
        "/pages/cache-probe,    stoa stoa/pages stoa/pages/cache-probe",
        "/sv/pages/cache-probe, stoa stoa/pages stoa/pages/cache-probe",
    })
    void aNetworkMayBeToldToForget(String address, String keys) {
        given().get(address).then().statusCode(200).header("Surrogate-Key", keys);
        given().get(address).then().statusCode(200).header("Surrogate-Key", keys);
        assertEquals("stoa stoa/projects stoa/projects/kiln", SurrogateKeys.keys("/projects/kiln/health"));
    }

    @Test
    void rendersOnceWhileNothingChanges() {
        int before = rendered();
        for (int i = 0; i < 5; i++) {
            given().get(PROBE).then().statusCode(200).body(containsString("first"));
        }
        given().head(PROBE).then().statusCode(200).body(equalTo(""));
        assertEquals(before + 1, rendered());
    }

    /** The third time it needs no route any more; nobody must see that. */
    @Test
    void eachWayToAPageGivesTheSameAnswer() {
        for (var path : new String[] {"/projects", "/de/projects", "/sv/projects", "/projects?sort=name", PROBE}) {
            for (var accept : new String[] {"text/html", "application/json", "text/csv, text/html;q=0.5"}) {
                var first = given().accept(accept).get(path);
                for (int i = 0; i < 4; i++) {
                    var again = given().accept(accept).get(path);
                    assertEquals(first.statusCode(), again.statusCode(), path);
                    assertEquals(first.asString(), again.asString(), path + " as " + accept);
                    assertEquals(named(first), named(again), path + " as " + accept);
                    assertEquals("", given().accept(accept).head(path).asString());
                }
            }
        }
        CacheProbeResource.shows = "nothing";
        version.hidden();
        given().accept("text/html").get(PROBE).then().body(containsString("nothing"));
    }

    /** Whoever has the page has its headers. */
    @Test
    void tellsByFewHeadersThatNothingChanged() {
        var first = given().accept("text/html").get("/projects");
        given().accept("text/html").get("/projects");
        var headers = given().accept("text/html")
                .header("If-None-Match", first.header("ETag"))
                .get("/projects")
                .then()
                .statusCode(304)
                .body(equalTo(""))
                .header("ETag", first.header("ETag"))
                .header("Vary", first.header("Vary"))
                .header("Cache-Control", first.header("Cache-Control"))
                .extract()
                .headers();
        assertTrue(headers.hasHeaderWithName("Date"), headers::toString);
        assertEquals(4, headers.size(), headers::toString);
        given().accept("text/html")
                .header("If-None-Match", "\"another\"")
                .get("/projects")
                .then()
                .statusCode(200);
    }

    /** Also when the page has to be made anew, and the one in the other language has not. */
    @Test
    void theWayToAPageStaysInItsLanguage() {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals("de", language("/de/projects"));
            }
            version.hidden();
            for (int j = 0; j < 3; j++) {
                assertEquals("en", language("/projects"));
            }
        }
    }

    private static String language(String path) {
        return Jsoup.parse(given().accept("text/html").get(path).asString())
                .selectFirst("html")
                .attr("lang");
    }

    /** What is left for a caller is another number each time. */
    private static final Set<String> MOVING = Set.of("ratelimit", "date");

    private static Set<String> named(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> MOVING.contains(header.getName().toLowerCase(Locale.ROOT))
                        ? header.getName()
                        : header.toString())
                .map(header -> header.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Java's client asks to go on with HTTP/2, which its first answer must survive. */
    @Test
    void answersWhoAsksForAnUpgrade() throws Exception {
        CacheProbeResource.shows = "first" + "x".repeat(100_000);
        given().get(PROBE).then().statusCode(200);
        var request = HttpRequest.newBuilder(portal.resolve(PROBE)).build();
        for (int i = 0; i < 20; i++) {
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
                try {
                    assertTrue(answer.get(10, TimeUnit.SECONDS).body().contains("first"));
                } finally {
                    client.shutdownNow();
                }
            }
        }
    }

    @Test
    void showsAChangeWithinASecond() throws InterruptedException {
        given().get(PROBE).then().body(containsString("first"));
        CacheProbeResource.shows = "second";
        version.changed();
        Thread.sleep(1000);
        given().get(PROBE).then().body(containsString("second"));
    }

    @Test
    void servesTheOldPageForAMomentAndRendersBehindTheScenes() throws InterruptedException {
        given().get(PROBE).then().body(containsString("first"));
        CacheProbeResource.shows = "second";
        version.changed();
        given().get(PROBE).then().body(containsString("first"));
        for (int i = 0; i < 40 && given().get(PROBE).asString().contains("first"); i++) {
            Thread.sleep(20);
        }
        given().get(PROBE).then().body(containsString("second"));
    }

    @Test
    void dropsAtOnceWhatWasHidden() {
        given().get(PROBE).then().body(containsString("first"));
        CacheProbeResource.shows = "nothing";
        version.hidden();
        given().get(PROBE).then().body(containsString("nothing"));
    }

    @Test
    void rendersOnceForAllWhoAskAtTheSameTime() throws Exception {
        int before = rendered();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> visit = () -> get(PROBE + "?slow=300").body();
            var bodies = new HashSet<String>();
            for (var answer : visitors.invokeAll(
                    IntStream.range(0, 30).mapToObj(i -> visit).toList())) {
                bodies.add(answer.get());
            }
            assertEquals(1, bodies.size());
        }
        assertEquals(before + 1, rendered());
    }

    @Test
    void oneStateHasOneAddress() {
        int before = rendered();
        given().get(PROBE + "?a=1&b=2").then().statusCode(200);
        given().get(PROBE + "?b=2&a=1&q=&utm_source=mail").then().statusCode(200);
        assertEquals(before + 1, rendered());
    }

    @Test
    void speaksGzipAndBrotliWithATagEach() throws Exception {
        var plain = get(PROBE).body();
        var gzip = bytes("gzip");
        var brotli = bytes("br, gzip;q=0.5");
        assertEquals("gzip", gzip.headers().firstValue("content-encoding").orElseThrow());
        assertEquals("br", brotli.headers().firstValue("content-encoding").orElseThrow());
        assertEquals(
                plain,
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
        assertEquals(
                plain, new String(Decoder.decompress(brotli.body()).getDecompressedData(), StandardCharsets.UTF_8));
        var tags = new HashSet<>(gzip.headers().allValues("etag"));
        tags.addAll(brotli.headers().allValues("etag"));
        tags.addAll(get(PROBE).headers().allValues("etag"));
        assertEquals(3, tags.size());
        assertTrue(bytes("gzip;q=0").headers().firstValue("content-encoding").isEmpty());
    }

    @Test
    void answers304ToWhoHasThePage() {
        var tag = given().get(PROBE).then().extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(PROBE)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get(PROBE).then().statusCode(200);
    }

    @Test
    void keepsNoFailure() {
        given().accept("text/html")
                .get("/pages/there-is-no-such-page")
                .then()
                .statusCode(404)
                .header("ETag", equalTo(null));
    }

    @Test
    void joinsTheStyleSheetAndLetsBrowsersKeepIt() {
        var href = given().get("/about").htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");
        given().get(href)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body(containsString("--paper"), not(containsString("@import")));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client().send(
                        HttpRequest.newBuilder(portal.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String accepted) throws IOException, InterruptedException {
        return client().send(
                        HttpRequest.newBuilder(portal.resolve(PROBE))
                                .header("Accept-Encoding", accepted)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
