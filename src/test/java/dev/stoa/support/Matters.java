package dev.stoa.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What belongs to a sponsorship, over HTTP as staff use it: forms are typed and sent, pages are read. */
public final class Matters {

    private Matters() {}

    public static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    /** Adds one, which must be taken. @return its address */
    public static String add(long sponsorship, String kind, Map<String, ?> typed) {
        var answer = form().formParams(typed).post("/admin/sponsorships/" + sponsorship + "/" + kind);
        assertEquals(
                303,
                answer.statusCode(),
                () -> Jsoup.parse(answer.asString()).select(".errors, .error").text());
        var location = answer.header("Location");
        return location.substring(location.indexOf("/admin/"));
    }

    public static Document page(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    /** Moves it on the page as it is now. */
    public static Response move(String address, String to, String reason) {
        return move(address, version(address), to, reason);
    }

    public static Response move(String address, String version, String to, String reason) {
        return form().formParam("version", version)
                .formParam("to", to)
                .formParam("reason", reason)
                .post(address + "/moves");
    }

    public static String version(String address) {
        return page(address).selectFirst("input[name=version]").val();
    }

    /** The state that its page shows. */
    public static String state(String address) {
        return page(address).selectFirst("#state h2").text();
    }
}
