package dev.stoa.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads pages as a browser would: over HTTP, as HTML. */
public final class Pages {

    private Pages() {}

    /** The page at this address, which must answer 200 with HTML. */
    public static Document get(String path) {
        var answer = given().accept("text/html").get(path);
        var page = Jsoup.parse(answer.asString());
        // In one line, which is all that a summary shows of a failure.
        assertEquals(200, answer.statusCode(), path + ": " + page.select("main").text());
        answer.then().contentType("text/html");
        return page;
    }

    /** The text of all elements that match, joined by a bar. */
    public static String texts(Document page, String selector) {
        return String.join(" | ", page.select(selector).eachText());
    }
}
