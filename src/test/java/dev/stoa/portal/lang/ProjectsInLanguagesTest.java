package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Visibility;
import dev.stoa.support.Conversations;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects, people, contributions, releases, good first issues and the search in German and Swedish. */
@QuarkusTest
class ProjectsInLanguagesTest {

    private static final long ANVIL = 2001;

    /** All that these pages have, and each way of being empty. */
    private static final List<String> PAGES = List.of(
            "/projects",
            "/projects?q=zzz",
            "/projects/kiln",
            "/projects/loom",
            "/projects/kiln/stars",
            "/projects/loom/stars",
            "/projects/anvil/stars",
            "/projects/kiln?period=all&bots=include",
            "/projects/anvil?period=all",
            "/people",
            "/people?q=zzz",
            "/people/grace",
            "/contributions",
            "/contributions?stack=kind&by=organisation,kind",
            "/contributions?project=kiln&account=grace",
            "/contributions?organisation=Example&kind=FORK",
            "/contributions/rows",
            "/contributions/rows?project=kiln",
            "/contributions/rows?kind=FORK",
            "/contributions/elsewhere",
            "/contributions/funnel",
            "/contributions/funnel?project=kiln&who=community",
            "/contributions/funnel?who=company&period=year",
            "/releases",
            "/releases?q=zzz",
            "/good-first-issues",
            "/good-first-issues?q=zzz",
            "/search",
            "/search?q=kiln",
            "/search?q=zzzzzzzz");

    /** Names and words of the data, and what is the same in each language. */
    private static final Set<String> SAME = Set.of(
            // data
            "kiln · Example",
            "loom · Example",
            "Grace Lind · Example",
            "· Example",
            "Example",
            "kiln",
            "loom",
            "anvil",
            "The kiln of the example company",
            "The loom of the example company",
            "example/kiln",
            "example/loom",
            "acme/anvil",
            "Grace Lind",
            "Ada Holm",
            "@grace",
            "nora",
            "GL",
            "AH",
            "N",
            "v1.0",
            "First firing",
            "Apache-2.0",
            "craft",
            "python",
            "java",
            "Java",
            "Python",
            "Weigh it",
            "#21 Weigh it",
            "#8 Too hot",
            "#7 Fire more evenly",
            "a1a1a1a1a1",
            "a2a2a2a2a2",
            "a3a3a3a3a3",
            "c1c1c1c1c1",
            "good first issue",
            // names of kinds in open data
            "COMMIT",
            "ISSUE_OPENED",
            "PULL_REQUEST_CLOSED",
            "PULL_REQUEST_MERGED",
            "PULL_REQUEST_OPENED",
            "RELEASE",
            // the same word
            "JSON",
            "CSV",
            "CHAOSS",
            "Commit",
            "commits",
            "Commits",
            "Pull requests",
            "pull requests",
            "Issues",
            "Release",
            "Releases",
            "Releases · Example",
            "Bots:",
            "Bots",
            "Period:",
            "Name",
            "Community",
            "(UTC).",
            "Organisation",
            "organisation",
            "Repository",
            "Labels",
            "Person (login)",
            "1 issue",
            "0 issues",
            "issues",
            "1 release",
            "Reviews",
            "community",
            "commits 2",
            "commits 4",
            "community 6",
            "community 7",
            "Definition",
            "anvil · Example",
            "The anvil",
            "@nora",
            "MIT",
            "Python ·",
            "Java ·");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Conversations told;

    @BeforeEach
    void tell() {
        world.reset();
        workshop.tell();
        told.repository(ANVIL, "acme", "anvil", false, Visibility.PUBLIC, "2020-01-01T00:00");
        told.issue(ANVIL, 21, "nora", "2026-01-01T00:00", null, "Weigh it", "good first issue");
    }

    private static String html(String path) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The page without the frame of all pages. */
    private static String own(String html) {
        var page = Jsoup.parse(html);
        page.select("body > :not(main)").remove();
        return page.outerHtml();
    }

    private static Document page(String path) {
        return Jsoup.parse(html(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void leavesNoEnglish(String tag) {
        var left = new ArrayList<String>();
        for (var path : PAGES) {
            Leftovers.between(own(html(path)), own(html("/" + tag + path)), SAME)
                    .forEach(words -> left.add(path + " " + words));
        }
        assertEquals(List.of(), left);
    }

    /** Enough for most figures of health: seven of each kind, most of them answered. */
    private void talk() {
        told.repository(Conversations.LUTE, "strings", "lute");
        for (int i = 1; i <= 7; i++) {
            told.pull(
                    Conversations.LUTE, i, "asker" + i, "2024-0" + i + "-01T00:00", "2024-0" + i + "-05T00:00", i > 2);
            told.review(Conversations.LUTE, i, "ada", "2024-0" + i + "-01T00:0" + i);
            told.review(Conversations.LUTE, i, "bo", "2024-0" + i + "-03T00:00");
            told.issue(Conversations.LUTE, 10 + i, "asker" + i, "2024-0" + i + "-02T00:00", null);
            told.comment(Conversations.LUTE, Kind.ISSUE_COMMENT, 10 + i, "ada", "2024-0" + i + "-02T04:00");
            told.commit(Conversations.LUTE, "smith" + i + "@x.example", "2024-0" + i + "-09T00:00");
        }
    }

    /** Durations are written alike, and who asked is called alike. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void saysHowHealthyABusyProjectIs(String tag) {
        talk();
        var path = "/projects/lute?period=all";
        var page = page("/" + tag + path);
        assertTrue(
                page.select(".figures > li").size() > 8,
                page.select(".figures h3").text());
        var left = Leftovers.between(own(html(path)), own(html("/" + tag + path)), SAME).stream()
                .filter(words -> !words.matches("\\d+ (min|h)|@?(asker|smith)\\d|@?(ada|bo)|.*\\blute\\b.*|The lute"))
                .toList();
        assertEquals(List.of(), left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void saysTheLanguageAndStaysInIt(String tag) {
        for (var path : PAGES) {
            given().urlEncodingEnabled(false)
                    .accept("text/html")
                    .get("/" + tag + path)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", tag);
            var page = page("/" + tag + path);
            assertEquals(tag, page.selectFirst("html").attr("lang"));
            for (var link : page.select("main a[href~=^/(projects|people|contributions|releases)(/rows)?$]")) {
                assertTrue(link.attr("href").startsWith("/" + tag + "/"), path + " leads to " + link);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /de/projects | 3 öffentliche Projekte mit Menschen, Releases und Zustand.
            /sv/projects | 3 öppna projekt med människor, releaser och hur det går.
            /de/projects?q=zzz | 0 Projekte zu „zzz“.
            /de/people?q=grace | 1 Mensch zu „grace“.
            /sv/people?q=zzz | 0 personer för ”zzz”.
            /de/releases | 1 Release, die neuesten zuerst.
            /sv/releases?q=zzz | 0 releaser och taggar för ”zzz”, de nyaste först.
            /de/contributions/elsewhere | 0 Beiträge unserer Leute in 0 Repositorys, die nicht uns gehören.
            /sv/contributions/elsewhere | 0 bidrag från våra medarbetare i 0 repon som inte är våra.
            """)
    void leadsWithASentence(String path, String lead) {
        assertEquals(lead, page(path).selectFirst(".lead").text());
    }

    @Test
    void keepsTheNounsOfEachLanguage() {
        var german =
                page("/de/contributions?stack=kind").select("figcaption.key li").eachText();
        assertTrue(german.contains("Eröffnete Issues 2"), german.toString());
        var swedish =
                page("/sv/contributions?stack=kind").select("figcaption.key li").eachText();
        assertTrue(swedish.contains("öppnade issues 2"), swedish.toString());
    }
}
