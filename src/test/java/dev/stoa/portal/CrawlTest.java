package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.PublicRoutes;
import dev.stoa.support.AllRoutes;
import dev.stoa.support.Canaries;
import dev.stoa.support.Crawler;
import dev.stoa.support.Crawler.Answer;
import dev.stoa.support.PublicWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks everything that an anonymous visitor can reach, in a world in which every private field has a canary: none is seen, no
 * link leads nowhere, nothing fails, and no public route is left out.
 */
@QuarkusTest
class CrawlTest {

    /** Of each path: enough for all of its facets, and an end to calendars. */
    private static final int QUESTIONS = 30;

    /** Only who has the link from a mail or from the desk comes here; they see what is their own. */
    private static final Set<String> BY_SECRET_LINK = Set.of(
            "/calendars/sample.ics",
            "/deadlines/sample.ics",
            "/requests/sample",
            "/requests/sample/data",
            "/requests/sample/files/sample",
            "/groups/confirmations/sample",
            "/rsvps/sample",
            "/rsvps/sample/data");

    /** Only with a logo of the company's own (LooksTest). */
    private static final String OF_A_LOGO = "/img/logo-";

    /** Parts of the sitemap: of a site with more addresses than one file may have (SitemapTest). */
    private static final String OF_MANY = "/sitemaps/sample.xml";

    /** Looked up once: it reads every class. */
    private static final List<AllRoutes.Route> ROUTES = new ArrayList<>();

    /** The canaries, each by the name of its column, and what the world calls those who are hidden. */
    private static final Pattern INSIDE = Pattern.compile(Canaries.TEXT + "[a-z-]*|" + Canaries.SUM
            + "|7,654,321|harriet|hugo hidden|\\banvil|hidden-talk|16,?000\\b");

    @TestHTTPResource
    URI portal;

    @Inject
    PublicWorld world;

    @Inject
    Canaries canaries;

    @Test
    void noPrivateFieldIsInAnyPublicAnswerAndNoLinkLeadsNowhere() throws Exception {
        ROUTES.addAll(AllRoutes.list());
        world.fill();
        canaries.plant();
        world.settle();
        Map<String, Answer> answers;
        try (var crawler = new Crawler(portal, QUESTIONS, Integer.MAX_VALUE)) {
            crawler.walk(Stream.concat(seeds(), Stream.of("/search?q=" + Canaries.TEXT, "/search?q=kiln")));
            // Whatever the path, in every format that there is: also where nothing links to it.
            answers = crawler.walk(formats(crawler.walk(Stream.of())));
        }
        var wrong = new TreeMap<String, String>();
        for (var answer : answers.values()) {
            judge(answer, wrong);
        }
        assertEquals(Map.of(), wrong);
        assertTrue(answers.values().stream().filter(Answer::isPage).count() > 100, "there was something to walk");
        assertEquals(Set.of(), notSeen(answers), "public routes of which no answer was seen: PublicWorld needs more");
    }

    /** Each fault once, however many pages have it. */
    private static void judge(Answer answer, Map<String, String> wrong) {
        boolean linked = !answer.from().isEmpty();
        if (answer.status() >= 500 || linked && answer.status() >= 400 || answer.status() == Crawler.NO_ADDRESS) {
            wrong.put(answer.toString(), "");
        }
        var body = answer.body().toLowerCase(Locale.ROOT);
        if (answer.address().contains("q=" + Canaries.TEXT)) {
            // What was asked is said again.
            body = body.replaceAll("\\b" + Canaries.TEXT + "\\b(?!-)", "");
        }
        var inside = INSIDE.matcher(body);
        while (inside.find()) {
            wrong.putIfAbsent(
                    inside.group(),
                    answer + ": "
                            + body.substring(
                                            Math.max(0, inside.start() - 80),
                                            Math.min(body.length(), inside.end() + 60))
                                    .replaceAll("\\s+", " "));
        }
    }

    /** Addresses of public routes as they stand in the code; those with a name in them are met on the way. */
    private static Stream<String> seeds() {
        return Stream.concat(
                        Stream.of(
                                "/",
                                "/robots.txt",
                                "/sitemap.xml",
                                "/.well-known/security.txt",
                                "/badges/kiln/status.svg",
                                "/embed/projects/kiln"),
                        publicRoutes())
                .filter(path -> !path.contains("sample"));
    }

    private static Stream<String> publicRoutes() {
        return ROUTES.stream()
                .filter(route -> route.method().equals("GET"))
                .map(AllRoutes.Route::path)
                .filter(path -> PublicRoutes.isPublic("GET", path) && !path.equals("/live"));
    }

    private static Stream<String> formats(Map<String, Answer> answers) {
        return answers.values().stream()
                .filter(Answer::isPage)
                .map(Answer::path)
                .distinct()
                .filter(path -> path.length() > 1)
                .toList()
                .stream()
                .flatMap(path -> Stream.of(".json", ".csv", ".atom", ".ics").map(ending -> path + ending));
    }

    private static Set<String> notSeen(Map<String, Answer> answers) {
        var missing = new TreeSet<String>();
        publicRoutes()
                .filter(path -> !BY_SECRET_LINK.contains(path) && !path.equals(OF_MANY) && !path.equals(OF_A_LOGO))
                .forEach(route -> {
                    var pattern = route.replace(".", "\\.").replace("sample", "[^/]+");
                    if (answers.values().stream()
                            .noneMatch(answer ->
                                    answer.status() == 200 && answer.path().matches(pattern))) {
                        missing.add(route);
                    }
                });
        return missing;
    }
}
