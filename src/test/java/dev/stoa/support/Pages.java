package dev.stoa.support;

import static io.restassured.RestAssured.given;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads pages as a browser would: over HTTP, as HTML. */
public final class Pages {

    private Pages() {}

    /** The page at this address, which must answer 200 with HTML. */
    public static Document get(String path) {
        var answer = given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract();
        return Jsoup.parse(answer.asString());
    }

    /** The text of all elements that match, joined by a bar. */
    public static String texts(Document page, String selector) {
        return String.join(" | ", page.select(selector).eachText());
    }
}
