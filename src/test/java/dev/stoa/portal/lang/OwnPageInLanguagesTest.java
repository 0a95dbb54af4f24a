package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.RateLimit;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.AttributeType;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contributor reads at {@code /me} in German and Swedish: in each state of the account, and when something is refused. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class OwnPageInLanguagesTest {

    @Retention(RetentionPolicy.RUNTIME)
    @TestSecurity(
            user = "github-77",
            attributes = {
                @SecurityAttribute(key = "github.id", value = "77", type = AttributeType.LONG),
                @SecurityAttribute(key = "github.login", value = "grace")
            })
    @interface AsGrace {}

    /** Names, words of the data, and what is the same in each language. */
    private static final Set<String> SAME =
            Set.of("· Example", "Grace Lind", "Grace Lind · Example", "Harp Ltd", "Commit", "Release", "Organisation");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @BeforeEach
    void theWorkshop() {
        world.reset();
        workshop.tell();
        limit.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void tellsAVisitorHowToSignIn(String tag) {
        var page = Jsoup.parse(check(tag));
        assertEquals(
                "/" + tag + "/me/sign-in?kc_idp_hint=github",
                page.selectFirst("main a.button").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    @TestSecurity(user = "erik", roles = "editor")
    void tellsStaff(String tag) {
        check(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    @TestSecurity(
            user = "github-9999",
            attributes = {
                @SecurityAttribute(key = "github.id", value = "9999", type = AttributeType.LONG),
                @SecurityAttribute(key = "github.login", value = "nobody")
            })
    void tellsWhoIsNotKnown(String tag) {
        check(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    @AsGrace
    void tellsABot(String tag) {
        ledger.change(
                "update person set bot_verdict = true, bot = true where id = (select person_id from account where id = 77)");
        check(tag);
        compare(tag, "/me/claim", Map.of(), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    @AsGrace
    void tellsAContributor(String tag) {
        ledger.change("insert into account_login (account_id, login) values (77, 'hopper'), (77, 'lind')");
        check(tag);
        var claimed = post("/" + tag + "/me/claim", Map.of());
        assertEquals(303, claimed.statusCode());
        assertTrue(claimed.header("Location").endsWith("/" + tag + "/me"), claimed.header("Location"));
        check(tag);
        ledger.change("insert into organisation (id, name, slug) values (1000, 'Harp Ltd', 'harp')");
        ledger.change("""
                insert into affiliation_span (person_id, from_day, to_day, organisation_id, source)
                select a.person_id, s.from_day, s.to_day, 1000, s.source from account a, (values
                  (cast('-infinity' as date), date '2021-01-01', 'MANUAL'), ('2021-01-01', '2022-01-01', 'VERIFIED'),
                  ('2022-01-01', '2023-01-01', 'MEMBERSHIP'), ('2023-01-01', 'infinity', 'DOMAIN')) s (from_day, to_day, source)
                where a.id = 77""");
        ledger.change("""
                insert into correction (account_id, kind, wanted, from_day, to_day, state, proposed_at, settled_at, reason)
                values (77, 'NAME', 'Ada Holm', null, null, 'OPEN', now(), null, null),
                  (77, 'AFFILIATION', 'Harp Ltd', '2021-01-01', null, 'CONFIRMED', now(), now(), null),
                  (77, 'AFFILIATION', 'Lyre Ltd', '2021-01-01', '2022-01-01', 'DECLINED', now(), now(), 'We know better'),
                  (77, 'AFFILIATION', 'Viol Ltd', null, '2022-01-01', 'WITHDRAWN', now(), now(), null)""");
        var page = Jsoup.parse(check(tag));
        assertEquals(
                tag.equals("de") ? "offen" : "öppet",
                page.select("#corrections .badge").last().text());
        ledger.change("update person set hidden_at = now() where id = (select person_id from account where id = 77)");
        check(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    @AsGrace
    void refuses(String tag) {
        post("/me/claim", Map.of());
        compare(
                tag,
                "/me/corrections",
                Map.of("organisation", "", "from", "soon", "to", "later", "note", "x".repeat(1001), "email", "x"),
                422);
        compare(tag, "/me/corrections", Map.of("organisation", "H", "from", "2024-05-01", "to", "2024-01-01"), 422);
        compare(tag, "/me/name", Map.of("name", "x".repeat(61), "version", 0), 422);
        compare(tag, "/me/name", Map.of("name", "<b>", "version", 0), 422);
        compare(tag, "/me/name", Map.of("name", "Grace L", "version", 99), 409);
        compare(tag, "/me/visibility", Map.of("shown", "perhaps", "version", 0), 422);
        compare(tag, "/me/visibility", Map.of("shown", "yes", "version", 0), 422);
        limit.clear();
        for (int i = 0; i < 10; i++) {
            post("/me/corrections", Map.of("organisation", "Harp " + i));
        }
        compare(tag, "/me/corrections", Map.of("organisation", "Harp"), 422);
        for (int i = 0; i < 20; i++) {
            post("/me/corrections", Map.of("organisation", "Harp"));
        }
        compare(tag, "/me/corrections", Map.of("organisation", "Harp"), 429);
    }

    /** The page as it is now, which has no English left. */
    private static String check(String tag) {
        var english = given().accept("text/html").get("/me").then().statusCode(200);
        var translated =
                given().accept("text/html").get("/" + tag + "/me").then().statusCode(200);
        translated.header("Content-Language", tag).header("Cache-Control", "no-store");
        assertNothingLeft(english.extract().asString(), translated.extract().asString());
        return translated.extract().asString();
    }

    /** A form that is refused twice: in English, and in the language. */
    private static void compare(String tag, String path, Map<String, ?> form, int status) {
        var english = post(path, form);
        var translated = post("/" + tag + path, form);
        assertEquals(List.of(status, status), List.of(english.statusCode(), translated.statusCode()), path + form);
        assertNothingLeft(english.asString(), translated.asString());
    }

    private static void assertNothingLeft(String english, String translated) {
        assertEquals(List.of(), Leftovers.between(own(english), own(translated), SAME));
    }

    /** Without the frame, and without what all forms share: which fields are needed, and the words above the errors. */
    private static String own(String html) {
        var page = Jsoup.parse(html);
        page.select("body > :not(main), label > span, .errors > p, time, textarea")
                .remove();
        page.select("#corrections .rows .what, #corrections .rows .spoken")
                .forEach(one ->
                        one.textNodes().forEach(text -> text.text(text.text().replaceAll("Harp \\d", "Harp"))));
        return page.outerHtml();
    }

    private static Response post(String path, Map<String, ?> form) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(path);
    }
}
