package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.sync.Sync;
import dev.stoa.people.Account;
import dev.stoa.people.Affiliation;
import dev.stoa.people.OurOrganisation;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.MapOwner;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.Repository;
import dev.stoa.project.Standing;
import dev.stoa.project.Upstream;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
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

    RecordedData data;
    RecordedGitHub github;

    @BeforeEach
    void anOrganisationWithOnePersonOfOurs() throws InterruptedException {
        world.reset();
        data = new RecordedData();
        github = new RecordedGitHub(data, folder.resolve("served"));
        sync.run(live(Duration.ZERO), SPOTIFY);
        long annoy = data.repository("annoy").path("id").asLong();
        events.apply(List.of(new Starred(annoy, new Actor(7, "ada", "Ada", null, "User"), AT, AT)));
        QuarkusTransaction.requiringNew()
                .run(() -> new Affiliation(
                                Account.<Account>findById(7L).person,
                                company.get(),
                                null,
                                null,
                                Affiliation.Source.MANUAL)
                        .add());
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
        sync.run(live(Duration.ZERO), SPOTIFY);
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
                0,
                Pages.get("/contributions?org=spotify")
                        .select("section[aria-labelledby=elsewhere]")
                        .size());
        int asked = github.graphQl.get();
        sync.run(live(Duration.ofHours(1)), SPOTIFY);
        assertEquals(1, github.graphQl.get() - asked, "the news of spotify, and nobody's profile");
        data.profiles.clear();
        profile(7, pull(1, "harp", "strings", "PUBLIC"), pull(4, "harp", "strings", "PUBLIC"));
        sync.run(live(Duration.ofHours(25)), SPOTIFY);
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
        sync.run(live(Duration.ZERO), SPOTIFY);
        assertEquals(7, elsewhere().get("PULL_REQUEST_OPENED ELSEWHERE"));
        // Six windows of a year at most (each begins a day before the last one's end), each with three pages more.
        assertEquals(1 + 6 * (1 + 3), github.graphQl.get() - asked);
    }

    @Test
    void aLoginThatIsAnothersByNowTellsNothing() throws InterruptedException {
        profile(8, pull(1, "harp", "strings", "PUBLIC"));
        sync.run(live(Duration.ZERO), SPOTIFY);
        assertEquals(Map.of(), elsewhere());
        assertTrue(ledger.counts("select failure, count(*) from account_reading group by 1")
                .keySet()
                .iterator()
                .next()
                .contains("nobody with this login"));
    }

    @Test
    void anUpstreamRepositoryIsFoundReadFromGitAndToldApart() throws InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> {
            new Upstream("panjf2000", "ants", "We pool with it", "erik", AT).persist();
            new Upstream("nobody", "nothing", "", "erik", AT).persist();
        });
        sync.run(live(Duration.ZERO), SPOTIFY);
        long ants = data.repository("ants").path("id").asLong();
        assertEquals(
                Standing.UPSTREAM,
                QuarkusTransaction.requiringNew().call(() -> Repository.<Repository>findById(ants).standing));
        assertTrue(projects.bySlug("ants").isEmpty());
        assertEquals(
                "GitHub shows no such public repository",
                QuarkusTransaction.requiringNew()
                        .call(() -> Upstream.of("nobody", "nothing").orElseThrow().failure));
        int asked = github.graphQl.get();
        sync.run(live(Duration.ofHours(1)), SPOTIFY);
        assertEquals(1, github.graphQl.get() - asked);
    }

    @Test
    void membersOfAMappedOrganisationWorkThereFromTheDayThatWeSeeIt() throws InterruptedException {
        data.largestPage = 2;
        data.members.put("spotify", members(7, 8, 9));
        int asked = github.graphQl.get();
        sync.run(live(Duration.ZERO), SPOTIFY);
        int unmapped = github.graphQl.get() - asked;
        assertEquals(0, ledger.count("membership"), "staff did not say whose it is");
        decisions.make(new MapOwner("spotify", company.get().id), "erik");
        asked = github.graphQl.get();
        sync.run(live(Duration.ofHours(1)), SPOTIFY);
        assertEquals(1 + 2, github.graphQl.get() - asked, "the news, and two pages of members");
        assertTrue(unmapped > 0);
        assertEquals(
                Map.of("-infinity", 3L), ledger.counts("select from_day::text, count(*) from membership group by 1"));
        data.members.put("spotify", members(7, 9));
        asked = github.graphQl.get();
        sync.run(live(Duration.ofHours(2)), SPOTIFY);
        assertEquals(1, github.graphQl.get() - asked, "once a day");
        sync.run(live(Duration.ofHours(26)), SPOTIFY);
        assertEquals(
                Map.of("false", 1L, "true", 2L),
                ledger.counts("select (to_day = 'infinity')::text, count(*) from membership group by 1"));
        data.members.clear();
        sync.run(live(Duration.ofHours(52)), SPOTIFY);
        assertEquals(
                Map.of("GitHub knows no organisation 'spotify'", 2L),
                ledger.counts("select failure, members from membership_reading"));
        assertEquals(
                Map.of("false", 1L, "true", 2L),
                ledger.counts("select (to_day = 'infinity')::text, count(*) from membership group by 1"),
                "an answer that does not come ends nobody's membership");
    }

    private static List<Map<String, Object>> members(int... ids) {
        return java.util.Arrays.stream(ids)
                .mapToObj(id -> Map.<String, Object>of("__typename", "User", "databaseId", id, "order", id))
                .toList();
    }

    private LiveGitHub live(Duration later) {
        return LiveGitHubs.at(github, folder.resolve("mirrors"), "spotify", later);
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
