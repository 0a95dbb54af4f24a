package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Requests;
import io.restassured.builder.MultiPartSpecBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Forms and the pages behind them, in English and in another language: what is left of the English words, page by page. */
final class FormComparison {

    /** What tests type where it is too long. */
    private static final Pattern LONG = Pattern.compile("x+|y+");

    /** Names and words of the data, and what is the same in each language. */
    private static final Set<String> SAME = Set.of(
            "Example",
            "Kotlin Tuesday",
            "Stockholm KUG",
            "Umeå Coders",
            "Umeå",
            "Barn Conference 2090",
            "Barn Conference",
            "Nils Ek",
            "Nils Ek, nils.ek@example.org",
            "Olga",
            "Olga, olga@example.org",
            "Ada, ada@example.org",
            "The Arcade, Stockholm",
            "The Arcade",
            "Canteen, The Arcade",
            "The Arcade, Canteen",
            "Regeringsgatan 19, Stockholm",
            "A screen No steps",
            "A screen",
            "No steps",
            "No steps, please",
            "Something warm",
            "Tickets for students.",
            "300 people who <test> barns.",
            "An evening on <testing> in a barn.",
            "Yes, two of us.",
            "How many?",
            "Gold, SEK 45,000",
            "Silver, SEK 20,000",
            "Gold",
            "A talk of ours",
            "Which editor?",
            "a.pdf",
            "User group",
            "User groups",
            "User groups · Example",
            "Website",
            "Chat",
            "Code",
            "Videos",
            "Logo",
            "Links",
            "Name",
            "Land",
            "Online",
            "English",
            "Deutsch",
            "Svenska",
            "Atom",
            "JSON",
            "CSV");

    private final Map<String, List<String>> left = new TreeMap<>();
    private final String tag;

    FormComparison(String tag) {
        this.tag = tag;
    }

    /** To be asked when all pages were compared. */
    Map<String, List<String>> left() {
        return left;
    }

    /** Notes what a page says in that language with the words of the English one, and that its forms stay there. */
    void compare(String path) {
        var english = given().urlEncodingEnabled(false).accept("text/html").get(path);
        var translated = given().urlEncodingEnabled(false).accept("text/html").get("/" + tag + path);
        assertEquals(english.statusCode(), translated.statusCode(), path);
        note(path, english.asString(), translated.asString());
    }

    /** The same of a form that is refused. */
    void refused(String path, Map<String, String> form) {
        note(path + " " + form.keySet(), post(path, form), post("/" + tag + path, form));
    }

    void note(String what, String english, String translated) {
        var page = Jsoup.parse(translated);
        assertEquals(tag, page.selectFirst("html").attr("lang"), what);
        page.select("main form")
                .eachAttr("action")
                .forEach(action -> assertTrue(action.startsWith("/" + tag + "/"), what + " sends to " + action));
        var words = Leftovers.between(main(english), main(translated), SAME).stream()
                .filter(word -> !LONG.matcher(word).matches())
                .toList();
        if (!words.isEmpty()) {
            left.put(what, words);
        }
        assertEquals(
                Jsoup.parse(english).select(".error, .errors li").size(),
                page.select(".error, .errors li").size(),
                what);
    }

    /** Without what all pages share, and without what was typed or is suggested. */
    private static String main(String html) {
        var page = Jsoup.parse(html);
        page.select("body > :not(main), datalist, textarea").remove();
        return page.outerHtml();
    }

    static String post(String path, Map<String, String> form) {
        var answer = Requests.post(path, form).extract();
        assertTrue(List.of(409, 422).contains(answer.statusCode()), path + ": " + answer.statusCode());
        return answer.asString();
    }

    static String sent(String path, Map<String, String> form, Map<String, byte[]> files, int status) {
        var request = given().redirects().follow(false).accept("text/html");
        request.multiPart(new MultiPartSpecBuilder("").controlName("x").build());
        files.forEach((name, bytes) -> request.multiPart("files", name, bytes));
        form.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build()));
        return request.post(path).then().statusCode(status).extract().asString();
    }
}
