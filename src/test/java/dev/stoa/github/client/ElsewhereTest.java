package dev.stoa.github.client;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.sync.Sync;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.people.OurOrganisation;
import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.MapOwner;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.Repository;
import dev.stoa.project.Standing;
import dev.stoa.project.Upstream;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our people do in repositories of others is read, once a day, and never mixed with our own projects. */
@QuarkusTest
class ElsewhereTest {

    private static final List<String> SPOTIFY = List.of("spotify");
    private static final Instant AT = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Sync sync;

    @Inject
    GitHubEvents events;

    @Inject
    OurOrganisation company;

    @Inject
    Decisions decisions;

    @Inject
    Ledger ledger;

    @Inject
    ProjectQueries projects;

    @Inject
    SyncStatus status;

    RecordedData data;
    RecordedGitHub github;

    @BeforeEach
    void anOrganisationWithOnePersonOfOurs() throws InterruptedException {
        world.reset();
        data = new RecordedData();
        github = new RecordedGitHub(data, folder.resolve("served"));
        sync.run(live(), SPOTIFY);
        long annoy = data.repository("annoy").path("id").asLong();
        events.apply(List.of(new Starred(annoy, new Actor(7, "ada", "Ada", null, "User"), AT, AT)));
        decisions.make(
                new Affiliate(
                        null,
                        0,
                        ledger.counts("select login, person_id from account").get("ada"),
                        company.get().id,
                        null,
                        null,
                        Source.MANUAL),
                "erik");
        profile(7);
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @Test
    void publicWorkElsewhereIsReadOnceADayAndWorkOnOurOwnIsLeftOut() throws InterruptedException {
        profile(
                7,
                pull(1, "harp", "strings", "PUBLIC"),
                pull(2, "harp", "secret", "PRIVATE"),
                pull(3, "spotify", "annoy", "PUBLIC"));
        sync.run(live(), SPOTIFY);
        assertEquals(Map.of("PULL_REQUEST_OPENED ELSEWHERE", 1L, "REVIEW ELSEWHERE", 1L), elsewhere());
        assertEquals(
                1,
                ledger.counts("select 'n', count(*) from repository where owner = 'harp'")
                        .get("n"));
        assertTrue(projects.bySlug("strings").isEmpty(), "a repository of others is no project of ours");
        var page = Pages.get("/contributions");
        assertEquals(
                "harp/strings1 of our people, last on 4 May 2026 2",
                Pages.texts(page, "section[aria-labelledby=elsewhere] li"));
        assertEquals(
                "harp/strings1 of our people, last on 4 May 2026 2",
                Pages.texts(Pages.get("/contributions/elsewhere"), "main li"));
        assertEquals(
                "repository,url,upstream,why,work,people,latest\r\n"
                        + "harp/strings,https://github.com/harp/strings,false,,2,1,2026-05-04\r\n",
                given().get("/contributions/elsewhere.csv")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv;charset=utf-8")
                        .header("Stoa-Total", "1")
                        .extract()
                        .asString());
        given().accept("application/json")
                .get("/contributions/elsewhere")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("work", equalTo(2))
                .body("rows.repository", equalTo(List.of("harp/strings")))
                .body("rows[0].upstream", equalTo(false))
                .body("links.html", equalTo("/contributions/elsewhere"))
                .body("links.next", nullValue())
                .body("complete", equalTo(true))
                .body("asOf", startsWith("20"));
        given().get("/contributions/elsewhere.json?page=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("rows", empty());
        given().get("/contributions/elsewhere.json?org=harp&page=x")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.parameter", equalTo(List.of("org", "page")));
        assertEquals(
                0,
                Pages.get("/contributions?org=spotify")
                        .select("section[aria-labelledby=elsewhere]")
                        .size());
        assertEquals(1, requestsOfASyncAfter(23), "the news of spotify, and nobody's profile");
        data.profiles.clear();
        profile(7, pull(1, "harp", "strings", "PUBLIC"), pull(4, "harp", "strings", "PUBLIC"));
        assertEquals(1 + 1, requestsOfASyncAfter(1), "one year more is one question");
        assertEquals(2, elsewhere().get("PULL_REQUEST_OPENED ELSEWHERE"));
    }

    @Test
    void fiveYearsAreReadTheFirstTimeAndLongListsToTheirEnd() throws InterruptedException {
        data.largestPage = 2;
        var pulls = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= 7; i++) {
            pulls.add(pull(i, "harp", "strings", "PUBLIC"));
        }
        profile(7, pulls.toArray(Map[]::new));
        int asked = github.graphQl.get();
        sync.run(live(), SPOTIFY);
        assertEquals(7, elsewhere().get("PULL_REQUEST_OPENED ELSEWHERE"));
        // Six windows of a year at most (each begins a day before the last one's end), each with three pages more.
        assertEquals(1 + 6 * (1 + 3), github.graphQl.get() - asked);
    }

    @Test
    void aLoginThatIsAnothersByNowTellsNothing() throws InterruptedException {
        profile(8, pull(1, "harp", "strings", "PUBLIC"));
        sync.run(live(), SPOTIFY);
        assertEquals(Map.of(), elsewhere());
        assertEquals(
                Map.of("ada: GitHub shows nobody with this login and number", 1L),
                ledger.counts("select name || ': ' || failure, attempts from sync_failure"));
    }

    @Test
    void anUpstreamRepositoryIsFoundReadFromGitAndToldApart() throws InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> {
            new Upstream("panjf2000", "ants", "We pool with it", "erik", AT).persist();
            new Upstream("nobody", "nothing", "", "erik", AT).persist();
        });
        sync.run(live(), SPOTIFY);
        long ants = data.repository("ants").path("id").asLong();
        assertEquals(
                Standing.UPSTREAM,
                QuarkusTransaction.requiringNew().call(() -> Repository.<Repository>findById(ants).standing));
        assertTrue(projects.bySlug("ants").isEmpty());
        assertEquals(
                Map.of("nobody/nothing: GitHub shows no such public repository", 1L),
                ledger.counts("select name || ': ' || failure, attempts from sync_failure"));
        assertEquals(1, requestsOfASyncAfter(0), "a failure rests");
        assertEquals(1 + 1, requestsOfASyncAfter(1), "and only what failed is tried again on the same day");
        assertEquals(2, ledger.counts("select name, attempts from sync_failure").get("nobody/nothing"));
        assertEquals(1, requestsOfASyncAfter(0));
        assertEquals(1 + 3, requestsOfASyncAfter(24), "both on the next day, the failing one alone, and ada");
    }

    /** @param hours that go by before it */
    private int requestsOfASyncAfter(int hours) throws InterruptedException {
        ledger.change("update sync_beside set due_at = due_at - interval '%d h'".formatted(hours));
        int asked = github.graphQl.get();
        sync.run(live(), SPOTIFY);
        return github.graphQl.get() - asked;
    }

    @Test
    void membersOfAMappedOrganisationWorkThereFromTheDayThatWeSeeIt() throws InterruptedException {
        data.largestPage = 2;
        data.members.put("spotify", members(7, 8, 9));
        int asked = github.graphQl.get();
        sync.run(live(), SPOTIFY);
        int unmapped = github.graphQl.get() - asked;
        assertEquals(0, ledger.count("membership"), "staff did not say whose it is");
        decisions.make(new MapOwner("spotify", company.get().id), "erik");
        assertEquals(1 + 2, requestsOfASyncAfter(1), "the news, and two pages of members");
        assertTrue(unmapped > 0);
        assertEquals(
                Map.of("-infinity", 3L), ledger.counts("select from_day::text, count(*) from membership group by 1"));
        data.members.put("spotify", members(7, 9));
        assertEquals(1, requestsOfASyncAfter(1), "once a day");
        requestsOfASyncAfter(24);
        assertEquals(
                Map.of("false", 1L, "true", 2L),
                ledger.counts("select (to_day = 'infinity')::text, count(*) from membership group by 1"));
        data.members.clear();
        requestsOfASyncAfter(24);
        assertEquals(
                Map.of("spotify: GitHub knows no organisation 'spotify'", 1L),
                ledger.counts("select name || ': ' || failure, attempts from sync_failure"));
        assertEquals(
                Map.of("false", 1L, "true", 2L),
                ledger.counts("select (to_day = 'infinity')::text, count(*) from membership group by 1"),
                "an answer that does not come ends nobody's membership");
    }

    @Test
    void whatGitHubDoesNotAnswerFailsWithItsReasonRestsAndIsMadeGood() throws InterruptedException {
        profile(7, pull(1, "harp", "strings", "PUBLIC"));
        decisions.make(new MapOwner("spotify", company.get().id), "erik");
        data.members.put("spotify", members(7));
        github.fault = exchange -> {
            boolean beside = Http.body(exchange).contains("contributionsCollection");
            if (beside) {
                Http.json(exchange, 404, Map.of("message", "Gone fishing"));
            }
            return beside;
        };
        var report = sync.run(live(), SPOTIFY);
        assertEquals(1, report.failures());
        assertEquals(null, report.listFailure());
        assertEquals(
                Map.of("PROFILES ada: GitHub has it no more, or does not show it to this token (404)", 1L),
                ledger.counts("select part || ' ' || name || ': ' || failure, attempts from sync_failure"));
        assertEquals(1, ledger.count("membership"), "the others are not held up");
        assertFalse(status.of(null).failing());
        assertEquals(
                ledger.counts("select 'at', floor(extract(epoch from max(finished_at))) from sync_run")
                        .get("at"),
                status.of(null).asOf().getEpochSecond(),
                "no number of our own is older for it");
        github.fault = exchange -> false;
        assertEquals(1, requestsOfASyncAfter(0), "it rests");
        assertEquals(1, sync.run(live(), SPOTIFY).failures(), "and is not forgotten");
        assertEquals(1 + 6, requestsOfASyncAfter(1), "five years, as if nothing had happened");
        assertEquals(0, ledger.count("sync_failure"));
        assertEquals(1, elsewhere().get("PULL_REQUEST_OPENED ELSEWHERE"));
    }

    private static List<Map<String, Object>> members(int... ids) {
        return java.util.Arrays.stream(ids)
                .mapToObj(id -> Map.<String, Object>of("__typename", "User", "databaseId", id, "order", id))
                .toList();
    }

    private LiveGitHub live() {
        return LiveGitHubs.at(github, folder.resolve("mirrors"), "spotify", Duration.ZERO);
    }

    private Map<String, Long> elsewhere() {
        return ledger.counts(
                "select kind || ' ' || standing, sum(contributions) from public_elsewhere where kind not in ('STAR') group by 1");
    }

    @SafeVarargs
    private void profile(int id, Map<String, Object>... pulls) {
        var opened = new ArrayList<Map<String, Object>>();
        var reviewed = new ArrayList<Map<String, Object>>();
        for (var pull : pulls) {
            opened.add(Map.of(
                    "__typename", "CreatedPullRequestContribution", "order", pull.get("number"), "pullRequest", pull));
        }
        if (pulls.length > 0) {
            reviewed.add(Map.of(
                    "__typename",
                    "CreatedPullRequestReviewContribution",
                    "order",
                    1,
                    "repository",
                    pulls[0].get("repository"),
                    "pullRequest",
                    pulls[0],
                    "pullRequestReview",
                    Map.of("__typename", "PullRequestReview", "fullDatabaseId", "91", "submittedAt", AT)));
        }
        data.profiles.put(
                "ada",
                Map.of(
                        "__typename",
                        "User",
                        "databaseId",
                        id,
                        "login",
                        "ada",
                        "contributionsCollection",
                        Map.of(
                                "pullRequestContributions", opened,
                                "issueContributions", List.of(),
                                "pullRequestReviewContributions", reviewed)));
    }

    private static Map<String, Object> pull(int number, String owner, String name, String visibility) {
        var repository = new HashMap<String, Object>(Map.of(
                "__typename", "Repository",
                "databaseId", 9_000 + name.hashCode() % 1_000,
                "name", name,
                "owner", Map.of("__typename", "User", "login", owner),
                "visibility", visibility,
                "createdAt", AT,
                "pushedAt", AT,
                "updatedAt", AT));
        repository.putAll(
                Map.of("stargazerCount", 3, "forkCount", 1, "isArchived", false, "isFork", false, "isTemplate", false));
        var pull = new HashMap<String, Object>(Map.of(
                "__typename",
                "PullRequest",
                "fullDatabaseId",
                String.valueOf(3_000_000_000L + number),
                "number",
                number,
                "title",
                "Tune",
                "isDraft",
                false,
                "baseRefName",
                "main",
                "createdAt",
                AT,
                "updatedAt",
                AT,
                "labels",
                List.of(),
                "repository",
                repository));
        return pull;
    }
}
