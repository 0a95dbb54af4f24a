package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Cursor;
import dev.stoa.support.Ledger;
import dev.stoa.support.PublicSite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every public page is open data too, in the same few ways. A page that is added without its forms fails here. */
@QuarkusTest
class OpenDataTest {

    @Inject
    PublicSite site;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        site.tell();
    }

    @Test
    void everyPageAnswersInEveryForm() {
        var wrong = new TreeMap<String, String>();
        PublicSite.pages().forEach((route, page) -> {
            try {
                inEveryForm(page);
            } catch (AssertionError failure) {
                wrong.put(page, failure.getMessage());
            }
        });
        assertEquals(new TreeMap<>(), wrong);
    }

    private static void inEveryForm(String page) {
        var html = get(page, "text/html");
        assertEquals(200, html.statusCode());
        assertNull(html.header("Access-Control-Allow-Origin"), "pages are ours alone");
        inForm(page, "json", "application/json");
        inForm(page, "csv", "text/csv");
    }

    private static void inForm(String page, String ending, String type) {
        var named = get(page + "." + ending, "*/*");
        assertEquals(200, named.statusCode(), ending);
        assertTrue(named.contentType().startsWith(type), named.contentType());
        var asked = get(page, type);
        assertEquals(named.asString(), asked.asString(), "one address, one form");
        assertEquals("Accept, Accept-Encoding", asked.header("Vary"));
        assertEquals("*", named.header("Access-Control-Allow-Origin"));
        assertEquals(1, named.headers().getValues("Access-Control-Allow-Origin").size());
        assertTrue(named.header("RateLimit").matches("\"data\";r=\\d+;t=\\d+"), named.header("RateLimit"));
        assertEquals("\"data\";q=1000000;w=60", named.header("RateLimit-Policy"));
        var etag = named.header("ETag");
        assertTrue(etag.matches("\"[0-9a-f]+(-gzip|-br)?\""), etag);
        assertEquals(
                304,
                given().accept("*/*")
                        .header("If-None-Match", etag)
                        .get(page + "." + ending)
                        .statusCode());
        var head = given().accept("*/*").head(page + "." + ending);
        assertEquals(200, head.statusCode());
        assertEquals(etag, head.header("ETag"));
        assertEquals("", head.asString());
        if (ending.equals("csv")) {
            assertTrue(named.asString().contains("\r\n"), "a header at least");
        } else {
            assertFalse(named.jsonPath().getMap("$").isEmpty());
        }
    }

    private static Response get(String address, String accept) {
        return given().accept(accept).redirects().follow(false).get(address);
    }

    /** A browser asks first when a script sends a header of its own. */
    @Test
    void scriptsOfOtherSitesMayReadWhatIsOpen() {
        for (var address :
                List.of("/projects.json", "/projects", "/search.json?q=kiln", "/events.atom", "/events.ics")) {
            given().header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "GET")
                    .header("Access-Control-Request-Headers", "if-none-match")
                    .options(address)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Headers", "Accept, If-None-Match");
        }
        assertEquals("*", get("/events.atom", "*/*").header("Access-Control-Allow-Origin"));
        for (var address : List.of("/requests/new", "/rsvps/x/data", "/admin", "/calendars/x.ics", "/q/health")) {
            var refused = given().header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "GET")
                    .options(address);
            assertNull(refused.header("Access-Control-Allow-Origin"), address);
            assertNull(get(address, "application/json").header("Access-Control-Allow-Origin"), address);
        }
    }

    /** Each row once, by following next in the body and in the header, whatever the form. */
    @Test
    void listsGoOnByCursor() {
        ledger.change("""
                insert into talk (slug, title, abstract, edition_id, topics, shown, sample, changed_at, searchable, version)
                select 't-' || n, 'Kiln ' || n, '', (select min(id) from edition), '{}', true, false, now(), 'kiln', 0
                from generate_series(1, 2100) n""");
        var seen = new ArrayList<String>();
        var next = "/talks.json?q=kiln";
        int pages = 0;
        while (next != null) {
            var answer = get(next, "*/*");
            assertEquals(200, answer.statusCode(), next);
            seen.addAll(answer.jsonPath().getList("rows.url", String.class));
            next = answer.jsonPath().getString("links.next");
            pages++;
            if (next != null) {
                assertEquals("<" + next + ">; rel=\"next\"", answer.header("Link"));
                assertTrue(next.contains("cursor="), next);
                var csv = get(next.replace(".json", ".csv"), "*/*");
                assertEquals(200, csv.statusCode());
            } else {
                assertNull(answer.header("Link"));
            }
        }
        assertEquals(3, pages);
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertEquals(
                (long) seen.size(), get("/talks.json?q=kiln", "*/*").jsonPath().getLong("total"));
        assertEquals(
                "</talks.csv?q=kiln&cursor=%s>; rel=\"next\"".formatted(Cursor.of("2")),
                get("/talks.csv?q=kiln", "*/*").header("Link"));
    }

    @Test
    void aCursorIsOursOrRefused() {
        for (var cursor : List.of("x", "MTow", "a".repeat(500), Cursor.of("-1"))) {
            for (var list : List.of("/projects", "/contributions/rows", "/talks", "/people")) {
                given().get(list + ".json?cursor=" + cursor)
                        .then()
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .body("errors.parameter", hasItem(startsWith("cursor")));
            }
        }
    }

    /** Never kept: there are as many searches as words. */
    @Test
    void aSearchAnswersAnewEachTime() {
        ledger.change("""
                insert into search_document (kind, ref, href, title, words, body)
                values ('ARTICLE', 'n', '/news/n', 'Kiln news', '', '')""");
        var first = get("/search.json?q=kiln", "*/*");
        assertEquals(1, first.jsonPath().getInt("total"));
        assertEquals(
                "kind,url,title,snippet,day",
                get("/search.csv?q=kiln", "*/*").asString().split("\r\n")[0]);
        // Behind the back of the data version.
        ledger.change("delete from search_document");
        assertNotEquals(first.header("ETag"), get("/search.json?q=kiln", "*/*").header("ETag"));
    }
}
