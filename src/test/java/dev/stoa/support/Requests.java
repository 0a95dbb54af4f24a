package dev.stoa.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What somebody sends who asks for support, and how tests send it. */
public final class Requests {

    private static final Pattern LINK = Pattern.compile("http\\S+(/requests/g[\\w-]{43})");

    private Requests() {}

    /** Nils of Umeå Coders, whom we do not list, asks for SEK 4,000. */
    public static Map<String, String> grant() {
        var form = form();
        form.put("kind", "grant");
        form.put("what", "money");
        form.put("amount", "4,000");
        form.put("currency", "sek");
        return form;
    }

    /** Nils asks for a room for 40 at The Arcade in Stockholm, on Tuesday 7 March 2090. */
    public static Map<String, String> hosting() {
        var form = form();
        form.put("kind", "hosting");
        form.put("venue", "the-arcade");
        form.put("date", "2090-03-07");
        form.put("time", "18:00");
        form.put("minutes", "180");
        form.put("heads", "40");
        form.put("food", "Something warm");
        form.put("av", "A screen");
        form.put("access", "No steps, please");
        return form;
    }

    private static Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("for", "group");
        form.put("group", "Umeå Coders");
        form.put("yourName", "Nils Ek");
        form.put("email", "nils@example.org");
        form.put("purpose", "An evening on <testing> in a barn.");
        form.put("fax", "");
        form.put("begun", begun(60));
        return form;
    }

    /** What a form carries that was opened so many seconds ago. */
    public static String begun(int secondsAgo) {
        return Long.toString(java.time.Clock.systemUTC().instant().getEpochSecond() - secondsAgo);
    }

    public static ValidatableResponse send(Map<String, String> form) {
        return post("/requests", form);
    }

    public static ValidatableResponse post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    public static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }

    /** The address of the request's page in the mail of this number, counted from 0. */
    public static String link(GreenMail server, int message) {
        var found = LINK.matcher(text(server, message));
        assertTrue(found.find(), "the letter has the link");
        return found.group(1);
    }

    public static String text(GreenMail server, int message) {
        try {
            return server.getReceivedMessages()[message].getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException broken) {
            return GreenMailUtil.getBody(server.getReceivedMessages()[message]);
        }
    }
}
